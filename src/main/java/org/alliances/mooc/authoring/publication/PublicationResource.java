package org.alliances.mooc.authoring.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Languages;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing a draft, and the publications of a course. */
@Path("/authoring/courses/{course}/publications")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class PublicationResource {
    private final Publisher publisher;
    private final GrantApi grants;
    private final Clock clock;

    PublicationResource(Publisher publisher, GrantApi grants, Clock clock) {
        this.publisher = publisher;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The publications of a course",
            description = "All of them, the newest first, with what learners are told.")
    @APIResponse(responseCode = "200", description = "All publications")
    public Page<PublicationView> coursePublications(@PathParam("course") CourseKey course) {
        grants.requireReading(course);
        return Page.whole(publisher.list(course));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish the draft",
            description = "The whole course or some modules of it, at once or at a time to come; all or nothing. Attempts under way go on with what they began with, and what was completed stays completed. A module comes with its items, their questions, and the terms, sources and assets that they name; everything else stays as it is published.")
    @APIResponse(responseCode = "201", description = "Published",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "202", description = "Planned: it goes out at `publishAt`",
            content = @Content(schema = @Schema(implementation = PlannedPublicationView.class)))
    @APIResponse(responseCode = "409",
            description = "findings-refuse, with `findings`; nothing-to-publish; module-not-in-outline, with `module`")
    public Response publishDraft(@PathParam("course") CourseKey course, @Valid @NotNull PublicationRequest request,
            @Context HttpHeaders headers) {
        UUID caller = grants.requireWriting(course).account();
        Locale language = Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Instant now = clock.instant();
        if (request.publishAt() != null && request.publishAt().isAfter(now)) {
            return Response.accepted(
                    publisher.plan(course, request.publishAt(), request.wish(), language, caller, now)).build();
        }
        int number = publisher.publish(course, request.wish(), language, caller, now);
        return Response.status(Response.Status.CREATED).entity(one(course, number)).build();
    }

    @POST
    @Path("{number}/withdrawal")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraw the latest publication",
            description = "What was published before it is published again, under a new number; what it had stays in the draft. Learners keep what they did in it.")
    @APIResponse(responseCode = "201", description = "Withdrawn; the publication that stands in its place",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "409", description = "not-the-latest")
    public Response withdrawPublication(@PathParam("course") CourseKey course,
            @PathParam("number") PublicationNumber number, @Valid @NotNull WithdrawRequest request) {
        UUID caller = grants.requireWriting(course).account();
        int restored = publisher.withdraw(course, number.value(), request.reason().strip(), caller, clock.instant());
        return Response.status(Response.Status.CREATED).entity(one(course, restored)).build();
    }

    @POST
    @Path("{number}/restoration")
    @Idempotent
    @Operation(summary = "Put a publication back into the draft",
            description = "The draft becomes what was published then; what it was is in the history of each part. Nothing is published by it.")
    @APIResponse(responseCode = "200", description = "The draft is as it was published then",
            content = @Content(schema = @Schema(implementation = RestoredView.class)))
    public Response restorePublication(@PathParam("course") CourseKey course,
            @PathParam("number") PublicationNumber number) {
        UUID caller = grants.requireWriting(course).account();
        return Response.ok(new RestoredView(number.value(),
                publisher.restore(course, number.value(), caller, clock.instant()).changed().size())).build();
    }

    @GET
    @Path("planned")
    @Operation(summary = "Publications that wait for their time",
            description = "And those that waited, with what became of them; the latest time first.")
    @APIResponse(responseCode = "200", description = "The planned publications")
    public Page<PlannedPublicationView> plannedPublications(@PathParam("course") CourseKey course) {
        grants.requireReading(course);
        return Page.whole(publisher.planned(course));
    }

    @DELETE
    @Path("planned/{plan}")
    @Operation(summary = "Cancel a planned publication", description = "Nothing goes out then; the draft stays.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    @APIResponse(responseCode = "409", description = "schedule-not-waiting, with `state`")
    public void cancelPublication(@PathParam("course") CourseKey course, @PathParam("plan") UUID plan) {
        publisher.cancel(course, plan, grants.requireWriting(course).account(), clock.instant());
    }

    private PublicationView one(CourseKey course, int number) {
        return publisher.list(course).stream().filter(publication -> publication.number() == number).findFirst()
                .orElseThrow();
    }

    /** What restoring did. */
    @Schema(name = "RestoredPublication")
    record RestoredView(int number,
            @Schema(description = "How many parts of the draft are otherwise than published now.") int changed) {}
}
