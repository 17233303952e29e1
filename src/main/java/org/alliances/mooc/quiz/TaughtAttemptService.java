package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.identity.GrantApi.GrantedRole;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.quiz.policy.AttemptRow;

/** Shows attempts to whoever teaches their course. */
@ApplicationScoped
class TaughtAttemptService {
    private final AttemptRepository attempts;
    private final AttemptViews views;
    private final AttemptReplay replay;
    private final QuizJson json;

    TaughtAttemptService(AttemptRepository attempts, AttemptViews views, AttemptReplay replay, QuizJson json) {
        this.attempts = attempts;
        this.views = views;
        this.replay = replay;
        this.json = json;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException attempt-not-found */
    @Transactional
    TaughtAttemptView attempt(GrantedRole teacher, LearnerId learner, UUID id, Instant now) {
        Attempt attempt = attempts.of(learner, id).filter(found -> found.course().equals(teacher.course()))
                .orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
        AttemptReplay.Replayed replayed = replay.replay(attempt);
        AttemptRow row = attempt.row();
        return new TaughtAttemptView(learner.value(), views.view(attempt, now), replayed.storedHash(), replayed.hash(),
                replayed.isIdentical(), row.isOpen() ? null : new Points(row.points()).toDecimal(),
                row.isOpen() ? null : new Points(row.maximum()).toDecimal(), row.percent(), row.passed(),
                attempt.isLate(),
                row.isOpen()
                        ? List.of()
                        : json.grades(attempt.grades()).stream().map(TaughtAttemptView.Graded::of).toList());
    }
}
