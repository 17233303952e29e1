package org.alliances.mooc.quiz;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of one quiz, for the learner who is about to start it. */
@Path("/me/courses/{course}/quizzes/{quiz}")
@RolesAllowed("learner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quizzes")
class QuizRulesResource {
    private final QuizRulesService rules;
    private final CurrentLearner learner;
    private final Clock clock;

    QuizRulesResource(QuizRulesService rules, CurrentLearner learner, Clock clock) {
        this.rules = rules;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The rules of a quiz",
            description = "What to know before one starts: limits, as they are for everybody and for this learner; which attempt counts; when what is shown; and why an attempt cannot be started now, if so.")
    @APIResponse(responseCode = "200", description = "The rules")
    public QuizRulesView quizRules(@PathParam("course") CourseKey course, @PathParam("quiz") QuizKey quiz) {
        return rules.rules(learner.id(), course, quiz, clock.instant());
    }
}
