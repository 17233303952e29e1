package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on the settings of a quiz has one that breaks it. */
class BrokenQuizzesTest {
    private static final String QUIZ = "quizzes/quiz-premier.yaml";
    /** What is written here stands from line 7 of the file on. */
    private static final String BEFORE = "questions:\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "7 wrong-form           | timeLimit: 45 minutes",
            "7 wrong-form           | timeLimit: PT",
            "7 duration-positive    | timeLimit: PT0S",
            "7 duration-positive    | waitBetweenAttempts: PT0S",
            "8 duration-positive    | timeLimit: PT5M\\nlate: { acceptFor: PT0S, penaltyPercent: 0 }",
            "7 late-without-end     | late: { acceptFor: PT5M, penaltyPercent: 0 }",
            "7 out-of-range         | late: { acceptFor: PT5M, penaltyPercent: 101 }",
            "7 wrong-form           | window: { opensAt: 2026-12-01 }",
            "7 not-a-date           | window: { opensAt: 2026-13-01T08:00:00Z }",
            "7 window-order         | window: { opensAt: 2026-12-02T08:00:00Z, closesAt: 2026-12-01T08:00:00+01:00 }",
            "7 too-few              | window: {}",
            "8 wait-without-next    | attemptsAllowed: 1\\nwaitBetweenAttempts: PT1H",
            "7 not-a-choice         | counts: worst",
            "7 not-a-choice         | markers: 3",
            "7 not-a-choice         | feedback: { score: sometimes }",
            "7 feedback-order       | feedback: { score: at-once }",
            "7 feedback-order       | feedback: { score: never }",
            "7 feedback-order       | feedback: { correctness: never }",
            "7 feedback-never-shown | feedback: { explanation: after-window }",
            "7 feedback-never-shown | feedback: { explanation: after-last-attempt }"})
    void namesLineAndRule(String finding, String setting) {
        assertThat(with(setting).findings()).contains("error " + QUIZ + ":" + finding);
    }

    @Test
    void saysNothingAboutSettingsThatHoldTogether() {
        assertThat(with("""
                attemptsAllowed: 2
                waitBetweenAttempts: P1D
                window: { opensAt: 2026-12-01T08:00:00+01:00, closesAt: 2026-12-08T08:00:00+01:00 }
                timeLimit: PT1H30M
                late: { acceptFor: PT10M, penaltyPercent: 20 }
                counts: average
                feedback: { correctness: after-last-attempt, explanation: after-last-attempt }
                markers: 2""").findings()).isEmpty();
    }

    private CourseFixture with(String setting) {
        return new CourseFixture(directory).edit(QUIZ, BEFORE, setting.replace("\\n", "\n") + "\n" + BEFORE);
    }
}
