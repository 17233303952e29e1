package org.alliances.mooc.quiz.paper;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.quiz.policy.Limits;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an attempt is about, frozen when it starts: questions, the order of their parts, and the rules that decide over it.
 * The questions' texts and keys stand in the publication it names, which is immutable.
 *
 * @param revision the publication of the course
 */
public record Paper(int revision, List<Asked> questions, Rules rules) {
    public Paper {
        questions = List.copyOf(questions);
    }

    /**
     * One question, in the order of its parts.
     *
     * @param points what it is worth in this paper; {@code null}: what its author said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(String key, Arrangement arrangement, BigDecimal points) {
        public Points worth(Question question) {
            return points == null ? question.worth() : new Points(points);
        }
    }

    /**
     * The rules as they were at the start. What rules over several attempts (how many, which counts) is the quiz's of
     * the day.
     *
     * @param passPercent from 0 to 100
     * @param limits those of everybody; the learner's own accommodation is not frozen, so that one that is granted
     *            meanwhile still helps
     * @param grace after the end of time
     * @param late {@code null}: nothing is taken late
     * @param markers how many people mark each essay
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(int passPercent, Limits limits, Duration grace, QuizDocument.Late late,
            QuizDocument.FeedbackRelease feedback, Integer markers) {
        private static final Limits NO_LIMITS = new Limits(null, null, null, null);
        private static final QuizDocument.FeedbackRelease AFTER_SUBMISSION = new QuizDocument.FeedbackRelease(null,
                null, null);

        /** Papers from before there was a choice hold the pass mark alone. */
        public Rules {
            limits = limits == null ? NO_LIMITS : limits;
            grace = grace == null ? Duration.ZERO : grace;
            feedback = feedback == null ? AFTER_SUBMISSION : feedback;
            markers = markers == null ? 1 : markers;
        }

        public static Rules of(QuizDocument quiz, Duration grace) {
            return new Rules(quiz.passPercent(), Limits.base(quiz), grace, quiz.late(), quiz.feedback(),
                    quiz.markers());
        }

        /** What is taken off for lateness, in percent. */
        public int penaltyPercent() {
            return late == null ? 0 : late.penaltyPercent();
        }
    }

    public Optional<Asked> question(QuestionKey key) {
        return questions.stream().filter(asked -> asked.key().equals(key.value())).findFirst();
    }
}
