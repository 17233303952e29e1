package org.alliances.mooc.authoring.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses to begin with. */
@Path("/authoring/templates")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class TemplateResource {
    private final WrittenCourses courses;

    TemplateResource(WrittenCourses courses) {
        this.courses = courses;
    }

    @GET
    @Operation(summary = "Templates",
            description = "The published courses whose head says `template: true`. Any instructor may begin a course as a copy of one of them: `copyOf` of a new course.")
    @APIResponse(responseCode = "200", description = "All of them, by title")
    public Page<TemplateView> templates() {
        return Page.whole(courses.templates().stream()
                .map(course -> new TemplateView(course.key().value(), course.document().title(),
                        course.document().outline().size(), course.items().size()))
                .toList());
    }

    /** A course to begin with. */
    @Schema(name = "CourseTemplate")
    record TemplateView(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
            @Schema(examples = "Les alliances qui changent les territoires") String title,
            @Schema(examples = "6") int modules,
            @Schema(description = "Lessons, quizzes and assignments.", examples = "35") int items) {}
}
