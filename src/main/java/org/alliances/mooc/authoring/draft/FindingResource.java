package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.InCallersLanguage;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is wrong with a draft. */
@Path("/authoring/courses/{course}/findings")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class FindingResource {
    private final Waivers waivers;
    private final GrantApi grants;
    private final Clock clock;

    FindingResource(Waivers waivers, GrantApi grants, Clock clock) {
        this.waivers = waivers;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @InCallersLanguage
    @Operation(summary = "The findings of the draft",
            description = "What the rules of course content say about the draft as it is now, place by place: the same rules as for course files. An `error` that is not waived refuses a publication.")
    @APIResponse(responseCode = "200", description = "All findings")
    public Page<FindingView> findings(@PathParam("course") CourseKey course, @Context HttpHeaders headers) {
        grants.requireReading(course);
        return Page.whole(waivers.findings(course,
                Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    @PUT
    @Path("waiver")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Waive a finding",
            description = "Says why a finding about accessibility may stay; the reason is kept with it. Repeatable.")
    @APIResponse(responseCode = "204", description = "Waived")
    @APIResponse(responseCode = "409", description = "finding-not-waivable: it is not about accessibility")
    public void waiveFinding(@PathParam("course") CourseKey course, @Valid @NotNull WaiveRequest request) {
        UUID caller = grants.requireWriting(course).account();
        waivers.waive(course, request, caller, clock.instant());
    }
}
