package org.alliances.mooc.platform.problem;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.ProblemType;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.vertx.ext.web.RoutingContext;

/** Refusals inside of an answer, where a request asks for many things and each has its own outcome. */
@Singleton
public class EmbeddedProblems {
    private final Problems problems;
    private final ProblemRegistry registry;
    private final RoutingContext request;

    EmbeddedProblems(Problems problems, ProblemRegistry registry, RoutingContext request) {
        this.problems = problems;
        this.registry = registry;
        this.request = request;
    }

    /** The problem document of a refusal, in the language of the request under way. */
    public Problem document(ProblemException refusal) {
        return problems.document(refusal, request);
    }

    /** The type of problem of this slug, as it was stored. */
    public ProblemType type(String slug) {
        return registry.all().stream().filter(type -> type.slug().equals(slug)).findFirst()
                .orElseThrow(() -> new IllegalStateException("a slug is never taken away; slug=" + slug));
    }

    /** Why JSON could not be read, in the client's terms. */
    public static ProblemException explain(JsonProcessingException fault) {
        return JsonFaults.explain(fault);
    }

    /** A constraint that a part of a body breaks. @param place where that part stands in the body */
    public static Violation violation(String place, ConstraintViolation<?> broken) {
        Violation read = ConstraintViolations.read(broken);
        return new Violation(place + "." + read.field(), "body", read.message());
    }
}
