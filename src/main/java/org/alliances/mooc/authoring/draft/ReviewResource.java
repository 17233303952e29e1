package org.alliances.mooc.authoring.draft;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.http.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The review of a draft by a second person. */
@Path("/authoring/courses/{course}/review")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authoring")
class ReviewResource {
    private final Reviews reviews;
    private final GrantApi grants;
    private final Clock clock;

    ReviewResource(Reviews reviews, GrantApi grants, Clock clock) {
        this.reviews = reviews;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The review of the draft",
            description = "Whether a second person has to approve, and who has approved of the draft as it is now. Its ETag names the draft as a whole.")
    @APIResponse(responseCode = "200", description = "The review",
            headers = @Header(name = "ETag", description = "Names the draft as it is now, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response review(@PathParam("course") CourseKey course) {
        grants.requireReading(course);
        return answer(course);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Want a second person, or not any more",
            description = "For owners. From then on somebody else than who publishes has to have approved of exactly that draft. Repeatable.")
    @APIResponse(responseCode = "200", description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response requireReview(@PathParam("course") CourseKey course, @Valid @NotNull RequireReview request) {
        reviews.require(course, request.required(), grants.requireOwning(course).account(), clock.instant());
        return answer(course);
    }

    @PUT
    @Path("approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approve of the draft",
            description = "Of the draft that `If-Match` names; every save afterwards is another draft. Repeatable.")
    @APIResponse(responseCode = "200", description = "The review",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody has saved something since")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Response approveDraft(@PathParam("course") CourseKey course,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Approve request) {
        UUID caller = grants.requireReading(course).account();
        reviews.approve(course, new Preconditions(ifMatch, null), request.note(), caller, clock.instant());
        return answer(course);
    }

    private Response answer(CourseKey course) {
        ReviewView review = reviews.of(course);
        return Response.ok(review).tag(review.fingerprint()).build();
    }

    /** Whether a second person is wanted. */
    @Schema(name = "RequireReview")
    record RequireReview(@NotNull Boolean required) {}

    /** What the reviewer says. */
    @Schema(name = "ApproveDraft")
    record Approve(@Schema(nullable = true, examples = "Relu en entier.") @Size(max = 500) String note) {}
}
