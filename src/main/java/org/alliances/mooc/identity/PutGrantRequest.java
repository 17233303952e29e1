package org.alliances.mooc.identity;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account is to be for a course. */
@Schema(name = "PutGrant")
record PutGrantRequest(@Schema(type = SchemaType.STRING, enumeration = {"owner", "editor", "reviewer", "teacher"},
        examples = "owner") @NotNull CourseRole role){}
