package org.alliances.mooc.quiz.marking;

import java.util.UUID;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.quiz.AttemptLedger;

/** Which essay: the primary key of {@link QueuedEssay}. */
record EssayKey(UUID learnerId, UUID attemptId, String questionKey) {
    static EssayKey of(AttemptLedger.Ref attempt, QuestionKey question) {
        return new EssayKey(attempt.learner().value(), attempt.attempt(), question.value());
    }

    AttemptLedger.Ref attempt() {
        return new AttemptLedger.Ref(new LearnerId(learnerId), attemptId);
    }

    QuestionKey question() {
        return new QuestionKey(questionKey);
    }
}
