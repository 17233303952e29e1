package org.alliances.mooc.course;

import java.math.BigDecimal;
import java.util.List;

import org.alliances.mooc.item.draw.Draw;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The settings of a quiz and its questions in order.
 *
 * @param minutes an estimate for the learner, not a limit
 * @param passPercent from 0 to 100
 * @param attemptsAllowed {@code null}: as many as one likes
 * @param exam {@code true} for the exam of the course; {@code null}: it is not
 * @param reveal when keys and feedback are shown; {@code null}: after each submission
 * @param pointsEach what every question is worth here; {@code null}: its own points
 * @param questions question keys; with a draw, those to draw from, and empty for all of the course
 * @param draw {@code null}: every question is asked
 */
public record QuizDocument(String key, String title, String module, int minutes, int passPercent,
        Integer attemptsAllowed, Shuffle shuffle, Boolean exam, Reveal reveal, BigDecimal pointsEach,
        List<String> questions, Draw draw) {

    public QuizDocument {
        questions = Lists.copy(questions);
    }

    public record Shuffle(boolean questions, boolean choices) {}

    /** When a learner sees keys and feedback. */
    public enum Reveal {
        @JsonProperty("after-submission")
        AFTER_SUBMISSION,
        @JsonProperty("after-last-attempt")
        AFTER_LAST_ATTEMPT
    }

    /** As {@link #reveal}, never {@code null}. */
    public Reveal revealed() {
        return reveal == null ? Reveal.AFTER_SUBMISSION : reveal;
    }
}
