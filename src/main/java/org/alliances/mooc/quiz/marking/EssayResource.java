package org.alliances.mooc.quiz.marking;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Essays, for those who mark them. */
@Path("/teaching/courses/{course}/essays")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class EssayResource {
    private final MarkingService marking;
    private final ReleaseService releases;
    private final GrantApi grants;
    private final Clock clock;

    EssayResource(MarkingService marking, ReleaseService releases, GrantApi grants, Clock clock) {
        this.marking = marking;
        this.releases = releases;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The essays of a course",
            description = "Those that wait for a mark, that are marked, or whose marks are released: the one that was submitted first comes first. No names: whoever marks shall not know whose essay it is.")
    @APIResponse(responseCode = "200", description = "One page of the queue")
    public Page<EssaySummary> essays(@PathParam("course") CourseKey course,
            @Parameter(description = "Which of them.",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {"waiting", "marked", "released"},
                            defaultValue = "waiting")) @QueryParam("state") @DefaultValue("waiting") EssayState state,
            @Parameter(description = "Only those of this quiz.") @QueryParam("quiz") @Size(
                    max = 80) @Pattern(regexp = ReleaseEssaysRequest.KEY) String quiz,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        UUID viewer = grants.requireTeaching(course).account();
        return marking.queue(course, state, quiz == null ? null : new QuizKey(quiz), limit, cursor, viewer);
    }

    @GET
    @Path("{learner}/{attempt}/{question}")
    @Operation(summary = "An essay to mark",
            description = "What was asked and what was written, with rubric and guidance as they were when the paper was drawn. The ETag is that of my own mark, and missing as long as I have none.")
    @APIResponse(responseCode = "200", description = "The essay",
            headers = @Header(name = "ETag", description = "Names the version of my mark, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EssayView.class)))
    public Response essay(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("attempt") UUID attempt, @PathParam("question") QuestionKey question) {
        UUID viewer = grants.requireTeaching(course).account();
        return answer(marking.essay(course, new EssayKey(learner, attempt, question.value()), viewer));
    }

    @PUT
    @Path("{learner}/{attempt}/{question}/mark")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark an essay",
            description = "Saves my mark, as a draft or final; the first one needs no condition, later ones name the version that I read in `If-Match`. Repeatable: what I have said already is answered without a condition. A final mark gives a level for each criterion and has a comment; until the release I can change it, or make it a draft again. Where the quiz asks for two markers, the mean of both counts, and I see the other mark when mine is final. The learner sees nothing before the release.")
    @APIResponse(responseCode = "200", description = "Saved",
            headers = @Header(name = "ETag", description = "Names the version of my mark, for If-Match",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EssayView.class)))
    @APIResponse(responseCode = "409",
            description = "essay-fully-marked: others have given all marks. one-mark-each: the other mark is for somebody else. mark-released: reopen it first")
    @APIResponse(responseCode = "412",
            description = "precondition-failed: my mark, or the learner's text, has changed in the meantime")
    @APIResponse(responseCode = "428",
            description = "precondition-required: I have a mark already, and If-Match is missing")
    public Response markEssay(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("attempt") UUID attempt, @PathParam("question") QuestionKey question,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch, @Valid @NotNull MarkEssayRequest request) {
        UUID marker = grants.requireTeaching(course).account();
        return answer(marking.mark(course, new EssayKey(learner, attempt, question.value()), request,
                new Preconditions(ifMatch, ifNoneMatch), marker, clock.instant()));
    }

    @POST
    @Path("release")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Release marks",
            description = "Releases all marked essays of the course, those of a quiz, or those that are named, all or none: the attempts are graded anew, whoever passes by it has completed the quiz, and each learner is told once. Essays that lack a mark are left out and listed. Repeatable: what is released stays so, and nobody is told twice.")
    @APIResponse(responseCode = "200", description = "What was released",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Response releaseEssays(@PathParam("course") CourseKey course,
            @Valid @NotNull ReleaseEssaysRequest request) {
        UUID by = grants.requireTeaching(course).account();
        return Response.ok(releases.release(course, request, by, clock.instant())).build();
    }

    @POST
    @Path("{learner}/{attempt}/{question}/reopening")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reopen a released mark",
            description = "The essay is marked, and no longer released: those who marked it can change their marks. The learner keeps seeing what was released until the next release; her points do not change before.")
    @APIResponse(responseCode = "200", description = "Reopened",
            content = @Content(schema = @Schema(implementation = EssayView.class)))
    @APIResponse(responseCode = "409", description = "mark-not-released: there is nothing to reopen")
    public Response reopenEssay(@PathParam("course") CourseKey course, @PathParam("learner") UUID learner,
            @PathParam("attempt") UUID attempt, @PathParam("question") QuestionKey question,
            @Valid @NotNull ReopenEssayRequest request) {
        UUID by = grants.requireTeaching(course).account();
        return answer(marking.reopen(course, new EssayKey(learner, attempt, question.value()),
                request.reason().strip(), by, clock.instant()));
    }

    private static Response answer(MarkingService.Shown shown) {
        Response.ResponseBuilder answer = Response.ok(shown.essay());
        if (shown.tag() != null) {
            answer.tag(shown.tag());
        }
        return answer.build();
    }
}
