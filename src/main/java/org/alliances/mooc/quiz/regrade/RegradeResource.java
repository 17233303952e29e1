package org.alliances.mooc.quiz.regrade;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.http.DryRun;
import org.alliances.mooc.platform.idempotency.Idempotent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions that are put right after learners have answered them. */
@Path("/teaching/courses/{course}/quizzes/{quiz}/regrades")
@RolesAllowed({"instructor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teaching")
class RegradeResource {
    private final RegradeService regrades;
    private final GrantApi grants;
    private final Clock clock;

    RegradeResource(RegradeService regrades, GrantApi grants, Clock clock) {
        this.regrades = regrades;
        this.grants = grants;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Regrade a question",
            description = "Accepts one more answer, replaces the question by a corrected one, or gives everybody its points, wherever the course asks the question: in this quiz and in others. `dryRun=true` writes nothing and lists, for each learner, what would change; without it, exactly that is done, in one transaction, and the learners are told, with the reason. Papers up to the latest publication are concerned, and later ones as long as they ask the very same question; attempts that are open are graded with the correction when they close. With `neverLower`, attempts that would lose points stay as they are. Where the correction does not fit the question as an older publication had it, those attempts stay as they are and are counted in `notApplicable`.")
    @APIResponse(responseCode = "200", description = "What would happen; nothing was written",
            content = @Content(schema = @Schema(implementation = RegradeReport.class)))
    @APIResponse(responseCode = "201", description = "Applied",
            content = @Content(schema = @Schema(implementation = RegradeReport.class)))
    @APIResponse(responseCode = "404",
            description = "course-not-found, quiz-not-found, or question-not-in-quiz: the quiz does not ask it")
    @APIResponse(responseCode = "409",
            description = "correction-unfit: the question cannot be corrected so; the detail says why")
    public Response regradeQuestion(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz,
            @Parameter(description = "`true`: only say what would happen.",
                    schema = @Schema(type = SchemaType.BOOLEAN,
                            defaultValue = "false")) @QueryParam("dryRun") @DefaultValue("false") DryRun dryRun,
            @Parameter(description = "For a dry run: the `nextCursor` of the changes before.",
                    schema = @Schema(type = SchemaType.STRING,
                            maxLength = 1000)) @QueryParam("cursor") Cursor cursor,
            @Valid @NotNull RegradeRequest request, @Context UriInfo address) {
        UUID caller = grants.requireTeaching(course).account();
        if (dryRun.value()) {
            return Response.ok(regrades.dryRun(course, quiz, request.ruling(), cursor)).build();
        }
        String reason = request.requiredReason();
        RegradeReport report = regrades.apply(course, quiz, request.ruling(), reason, caller, clock.instant());
        URI created = address.getAbsolutePathBuilder().path(report.regrade().id().toString()).build();
        return Response.created(created).entity(report).build();
    }

    @GET
    @Operation(summary = "The regrades of a quiz",
            description = "Those that were made from this quiz, and those of other quizzes that changed a result in it, undone ones included; the newest first.")
    @APIResponse(responseCode = "200", description = "One page of the regrades")
    public Page<RegradeView> regrades(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return regrades.of(course, quiz, limit, cursor);
    }

    @GET
    @Path("{regrade}")
    @Operation(summary = "A regrade",
            description = "What was corrected, by whom and why, what it did, and whether it was undone.")
    @APIResponse(responseCode = "200", description = "The regrade")
    public RegradeView regrade(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz,
            @PathParam("regrade") UUID regrade) {
        grants.requireTeaching(course);
        return regrades.of(course, quiz, regrade);
    }

    @GET
    @Path("{regrade}/changes")
    @Operation(summary = "The changes of a regrade",
            description = "Each attempt whose result changed when it was applied, in all quizzes that ask the question, by quiz, learner and attempt. They stay readable when the regrade is undone.")
    @APIResponse(responseCode = "200", description = "One page of the changes")
    public Page<RegradeChangeView> regradeChanges(@PathParam("course") CourseKey course,
            @PathParam("quiz") QuizKey quiz,
            @PathParam("regrade") UUID regrade,
            @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit,
            @QueryParam("cursor") Cursor cursor) {
        grants.requireTeaching(course);
        return regrades.changes(course, quiz, regrade, limit, cursor);
    }

    @POST
    @Path("{regrade}/undoing")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Undo a regrade",
            description = "Every result becomes what it is by the corrections that are left, attempts that closed since included, in one transaction; the learners are told, with the reason. Regrades can be undone in any order. Whoever passed meanwhile keeps the completion. Repeatable: one that was undone before is answered as it was then.")
    @APIResponse(responseCode = "200", description = "Undone",
            content = @Content(schema = @Schema(implementation = RegradeView.class)))
    public Response undoRegrade(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz,
            @PathParam("regrade") UUID regrade,
            @Valid @NotNull UndoRegradeRequest request) {
        UUID caller = grants.requireTeaching(course).account();
        return Response.ok(regrades.undo(course, quiz, regrade, request.reason().strip(), caller, clock.instant()))
                .build();
    }
}
