package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.AttemptRow;

/**
 * Ends attempts that are over before anybody sees them: those whose time is, and those that their learner submitted
 * offline. From the moment at which a result can be seen nothing that comes later may change it, or keys could be tried.
 * Joins the caller's transaction.
 */
@ApplicationScoped
class Settlement {
    private final AttemptRepository attempts;
    private final AttemptGrader grader;
    private final QuizJson json;

    Settlement(AttemptRepository attempts, AttemptGrader grader, QuizJson json) {
        this.attempts = attempts;
        this.grader = grader;
        this.json = json;
    }

    /** One attempt, which the caller has read. */
    void settle(Attempt attempt, Instant now) {
        if (attempt.isClosed()) {
            return;
        }
        Paper paper = json.paper(attempt.paper());
        if (attempt.isClaimed() || attempt.isOver(paper.rules(), now)) {
            attempts.lockAgain(attempt);
            if (!grader.closeIfOver(attempt, paper, now)) {
                grader.settle(attempt, paper);
            }
        }
    }

    /** The rows, read again where one of them was still to be settled. No statement where none was. */
    List<AttemptRow> settled(LearnerId learner, List<AttemptRow> rows, Instant now, Supplier<List<AttemptRow>> again) {
        List<UUID> claimed = rows.stream().filter(AttemptRow::isClaimed).map(AttemptRow::id).toList();
        if (claimed.isEmpty()) {
            return rows;
        }
        claimed.forEach(id -> attempts.of(learner, id).ifPresent(attempt -> settle(attempt, now)));
        attempts.flush();
        return again.get();
    }
}
