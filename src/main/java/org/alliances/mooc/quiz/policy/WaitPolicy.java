package org.alliances.mooc.quiz.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.quiz.QuizProblem;

/** Between the end of one attempt and the start of the next lies a wait. */
public final class WaitPolicy implements StartPolicy {
    @Override
    public Optional<ProblemException> refusal(Situation situation) {
        return nextAttemptAt(situation.quiz(), situation.made()).filter(situation.at()::isBefore)
                .map(next -> QuizProblem.WAIT_BETWEEN_ATTEMPTS
                        .with("La prochaine tentative peut commencer le %s.".formatted(next),
                                "The next attempt can start at %s.".formatted(next))
                        .withMember("nextAttemptAt", next));
    }

    /** From when on the next attempt may start, as far as the wait goes; empty where there is none. */
    public static Optional<Instant> nextAttemptAt(QuizDocument quiz, List<AttemptRow> made) {
        return quiz.waitBetweenAttempts() == null
                ? Optional.empty()
                : made.stream().map(AttemptRow::submittedAt).filter(java.util.Objects::nonNull)
                        .max(Comparator.naturalOrder()).map(last -> last.plus(quiz.waitBetweenAttempts()));
    }
}
