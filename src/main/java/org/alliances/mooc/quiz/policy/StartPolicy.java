package org.alliances.mooc.quiz.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.ProblemException;

/** One rule on whether a learner may start another attempt. Pure. */
public interface StartPolicy {
    /** The rules, in the order in which they are asked: the first refusal is the one that is told. */
    List<StartPolicy> ALL = List.of(new WindowPolicy(), new AttemptsAllowedPolicy(), new WaitPolicy());

    /** Why not; empty where nothing stands against it. */
    Optional<ProblemException> refusal(Situation situation);

    /** Every refusal, in the order of the rules. */
    static List<ProblemException> refusals(Situation situation) {
        return ALL.stream().flatMap(policy -> policy.refusal(situation).stream()).toList();
    }

    /** The first refusal of all rules. */
    static Optional<ProblemException> firstRefusal(Situation situation) {
        return refusals(situation).stream().findFirst();
    }

    /**
     * What rules look at.
     *
     * @param own the learner's own limits
     * @param made the learner's attempts at the quiz, all of them closed, the oldest first
     */
    record Situation(QuizDocument quiz, Limits own, List<AttemptRow> made, Instant at) {}
}
