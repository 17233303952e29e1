package org.alliances.mooc.authoring.impact;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The draft against what is published. */
@Path("/authoring/courses/{course}/changes")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class ChangesResource {
    private final ChangesService changes;
    private final GrantApi grants;
    private final Clock clock;

    ChangesResource(ChangesService changes, GrantApi grants, Clock clock) {
        this.changes = changes;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What publishing would change, and for whom",
            description = "What would be added, changed (word by word), moved and removed, and in numbers: who is inside what is touched, attempts under way, completions, and the mean progress and the met certificates before and after. Nothing is done.")
    @APIResponse(responseCode = "200", description = "The changes and their impact")
    @APIResponse(responseCode = "409", description = "module-not-in-outline, with `module`")
    public ChangesView changes(@PathParam("course") CourseKey course,
            @Parameter(description = "The keys of modules, separated by commas; left out: the whole course.",
                    example = "rassembler") @QueryParam("modules") @Size(max = 4000) @Pattern(
                            regexp = "[a-z0-9-]+(,[a-z0-9-]+)*") String modules) {
        grants.requireReading(course);
        return changes.of(course, modules == null ? null : new TreeSet<>(Set.of(modules.split(","))),
                clock.instant());
    }
}
