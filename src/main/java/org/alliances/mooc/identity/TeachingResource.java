package org.alliances.mooc.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEntry;
import org.alliances.mooc.platform.audit.AuditQuery;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an instructor starts: her courses, and what was done in them. */
@Path("/teaching/courses")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching", description = "The class, for instructors with a grant on the course")
class TeachingResource {
    private final GrantService grants;
    private final Audit audit;

    TeachingResource(GrantService grants, Audit audit) {
        this.grants = grants;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "My courses",
            description = "The courses on which I have a grant, by key, with what I am for each. An administrator may do everything in every course, and finds here what was granted to her own account.")
    @APIResponse(responseCode = "200", description = "All my grants")
    public Page<TaughtCourseView> taughtCourses() {
        return Page.whole(grants.ofCaller());
    }

    @GET
    @Path("{course}/audit")
    @Operation(summary = "The audit of a course",
            description = "Who did what in the course, to whom, and why; the newest first. For its owners and teachers; from where it was done, only administrators see.")
    @APIResponse(responseCode = "200", description = "One page of the entries")
    public Page<AuditEntry> courseAudit(@PathParam("course") CourseKey course,
            @Parameter(description = "Only entries of this action.",
                    example = "accommodation-granted") @QueryParam("action") @Size(
                            max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String action,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        Page<AuditEntry> found = audit.find(AuditQuery.of(course, action), limit, cursor);
        return new Page<>(found.items().stream().map(AuditEntry::withoutAddress).toList(), found.nextCursor());
    }
}
