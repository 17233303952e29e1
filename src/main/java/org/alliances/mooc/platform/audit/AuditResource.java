package org.alliances.mooc.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit of the whole installation. */
@Path("/admin/audit")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "Rights on courses, and what was done with them")
class AuditResource {
    private static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "The audit",
            description = "Who did what to whose things, and why; the newest first. Entries are never changed. Both filters may be combined.")
    @APIResponse(responseCode = "200", description = "One page of the entries that match")
    public Page<AuditEntry> audit(
            @Parameter(description = "Only entries of this course.",
                    example = "alliances-qui-changent-les-territoires") @QueryParam("course") @Size(
                            max = 80) @Pattern(regexp = KEY) String course,
            @Parameter(description = "Only entries of this action.",
                    example = "accommodation-granted") @QueryParam("action") @Size(
                            max = 60) @Pattern(regexp = KEY) String action,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        return audit.find(AuditQuery.of(course == null ? null : new CourseKey(course), action), limit, cursor);
    }
}
