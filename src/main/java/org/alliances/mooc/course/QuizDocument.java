package org.alliances.mooc.course;

import java.util.List;

/**
 * The settings of a quiz and its questions in order.
 *
 * @param minutes an estimate for the learner, not a limit
 * @param passPercent from 0 to 100
 * @param attemptsAllowed {@code null}: as many as one likes
 * @param questions question keys
 */
public record QuizDocument(String key, String title, String module, int minutes, int passPercent,
        Integer attemptsAllowed, Shuffle shuffle, List<String> questions) {

    public QuizDocument {
        questions = Lists.copy(questions);
    }

    public record Shuffle(boolean questions, boolean choices) {}
}
