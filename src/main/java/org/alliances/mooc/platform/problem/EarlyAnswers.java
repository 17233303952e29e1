package org.alliances.mooc.platform.problem;

import jakarta.inject.Singleton;

import org.alliances.mooc.kernel.ProblemException;

import io.vertx.ext.web.RoutingContext;

/** Answers with a problem where no resource has seen the request yet, and none will. */
@Singleton
public class EarlyAnswers {
    private final Problems problems;

    EarlyAnswers(Problems problems) {
        this.problems = problems;
    }

    /** Ends the request with the document of this refusal. */
    public void end(RoutingContext context, ProblemException refusal) {
        problems.end(context, refusal);
    }
}
