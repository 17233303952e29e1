package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.ProblemException;

/** One rule on whether a learner may start another attempt. Pure. */
interface StartPolicy {
    /** The rules, in the order in which they are asked: the first refusal is the one that is told. */
    List<StartPolicy> ALL = List.of(new AttemptsAllowedPolicy());

    /** Why not; empty where nothing stands against it. */
    Optional<ProblemException> refusal(Situation situation);

    /** The first refusal of all rules. */
    static Optional<ProblemException> firstRefusal(Situation situation) {
        return ALL.stream().flatMap(policy -> policy.refusal(situation).stream()).findFirst();
    }

    /**
     * What rules look at.
     *
     * @param made the learner's attempts at the quiz, all of them submitted, the oldest first
     */
    record Situation(QuizDocument quiz, List<AttemptRow> made, Instant at) {}
}
