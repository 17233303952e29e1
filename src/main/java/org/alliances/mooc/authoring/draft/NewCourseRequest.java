package org.alliances.mooc.authoring.draft;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new course. */
@Schema(name = "NewCourse")
record NewCourseRequest(
        @Schema(description = "Names it for ever.", examples = "cooperer-en-bretagne") @NotBlank @Size(
                max = 80) @Pattern(
                        regexp = "[a-z0-9]+(-[a-z0-9]+)*") String key,
        @Schema(examples = "Coopérer en Bretagne") @NotBlank @Size(max = 200) String title,
        @Schema(nullable = true,
                description = "The key of a course that is copied: one that the caller may read, whose draft is taken, or a template, whose latest publication is. Modules, items and questions keep their keys; learners, runs with dates and grants stay where they are. Left out: an empty course.",
                examples = "alliances-qui-changent-les-territoires") @Size(max = 80) @Pattern(
                        regexp = "[a-z0-9]+(-[a-z0-9]+)*") String copyOf) {}
