package org.alliances.mooc.quiz.policy;

import java.time.Instant;
import java.util.Optional;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.quiz.QuizProblem;

/** Attempts start while the window is open. */
final class WindowPolicy implements StartPolicy {
    @Override
    public Optional<ProblemException> refusal(Situation situation) {
        Instant opensAt = situation.own().opensAt();
        Instant closesAt = situation.own().closesAt();
        if (opensAt != null && situation.at().isBefore(opensAt)) {
            return Optional.of(QuizProblem.QUIZ_NOT_OPEN_YET
                    .with("Ce quiz ouvre le %s.".formatted(opensAt), "This quiz opens at %s.".formatted(opensAt))
                    .withMember("opensAt", opensAt));
        }
        if (closesAt != null && !situation.at().isBefore(closesAt)) {
            return Optional.of(QuizProblem.QUIZ_CLOSED
                    .with("Ce quiz a fermé le %s.".formatted(closesAt), "This quiz closed at %s.".formatted(closesAt))
                    .withMember("closesAt", closesAt));
        }
        return Optional.empty();
    }
}
