package org.alliances.mooc.quiz.policy;

import java.util.Optional;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.quiz.QuizProblem;

/** A quiz may be tried so many times and no more. */
final class AttemptsAllowedPolicy implements StartPolicy {
    @Override
    public Optional<ProblemException> refusal(Situation situation) {
        Integer left = situation.own().left(situation.made().size());
        if (left == null || left > 0) {
            return Optional.empty();
        }
        int allowed = situation.own().attempts();
        return Optional.of(QuizProblem.NO_ATTEMPTS_LEFT
                .with("Ce quiz vous permet %d tentatives.".formatted(allowed),
                        "This quiz allows you %d attempts.".formatted(allowed))
                .withMember("attemptsAllowed", allowed));
    }
}
