package org.alliances.mooc.quiz.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.quiz.AttemptGraded;
import org.alliances.mooc.quiz.AttemptLedger;

/**
 * Puts essays into the queue in the transaction that graded their attempt, which holds its lock: so that each comes in
 * once. A repeat changes nothing; another text than the one that was there sends the essay back to waiting.
 */
@ApplicationScoped
class EssayQueue {
    private final AttemptLedger attempts;
    private final QueuedEssayRepository essays;
    private final EssayMarkRepository marks;

    EssayQueue(AttemptLedger attempts, QueuedEssayRepository essays, EssayMarkRepository marks) {
        this.attempts = attempts;
        this.essays = essays;
        this.marks = marks;
    }

    void onGraded(@Observes AttemptGraded graded) {
        if (!graded.awaiting().isEmpty()) {
            AttemptLedger.Entry attempt = attempts.find(graded.course(), graded.learner(), graded.attempt())
                    .orElseThrow();
            graded.awaiting().forEach(question -> receive(attempt, question));
        }
    }

    private void receive(AttemptLedger.Entry attempt, QuestionKey question) {
        EssayKey key = EssayKey.of(attempt.ref(), question);
        QueuedEssay known = essays.lock(key).orElse(null);
        if (known == null) {
            essays.persist(QueuedEssay.receive(key, attempt.course(), attempt.quiz(),
                    attempt.paper().rules().markers(), text(key), attempt.submittedAt()));
        } else {
            compare(known);
        }
    }

    /** What the learner wrote, as it counts now. */
    EssayText text(EssayKey essay) {
        return EssayText.of(attempts.response(essay.attempt(), essay.question()));
    }

    /**
     * Sends an essay that the caller has locked back to waiting where another text counts by now.
     *
     * @return that text
     */
    EssayText compare(QueuedEssay essay) {
        EssayText text = text(essay.key());
        if (!essay.textHash().equals(text.hash())) {
            essay.receiveAnew(text);
            marks.of(essay.key()).forEach(EssayMark::fallBack);
        }
        return text;
    }
}
