package org.alliances.mooc.quiz;

import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.ProblemException;

/** A quiz may be tried so many times and no more. */
final class AttemptsAllowedPolicy implements StartPolicy {
    @Override
    public Optional<ProblemException> refusal(Situation situation) {
        Integer left = left(situation.quiz(), situation.made().size());
        if (left == null || left > 0) {
            return Optional.empty();
        }
        int allowed = situation.quiz().attemptsAllowed();
        return Optional.of(QuizProblem.NO_ATTEMPTS_LEFT
                .with("Ce quiz permet %d tentatives.".formatted(allowed),
                        "This quiz allows %d attempts.".formatted(allowed))
                .withMember("attemptsAllowed", allowed));
    }

    /** How many more; never below zero, {@code null} where there is no limit. */
    static Integer left(QuizDocument quiz, long made) {
        return quiz.attemptsAllowed() == null ? null : (int) Math.max(0, quiz.attemptsAllowed() - made);
    }
}
