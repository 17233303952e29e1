package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionFindingsTest {
    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void wellFormedQuestionHasNone(Question question) {
        assertThat(question.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,points-positive points", "-1,points-positive points", "1.005,points-two-places points"})
    void pointsArePositiveDecimalsOfTwoPlaces(BigDecimal points, String finding) {
        assertThat(found(trueFalse(points, "?", Reliability.A, true))).containsExactly(finding);
    }

    @Test
    void trailingZerosAreNoPlaces() {
        assertThat(found(trueFalse(new BigDecimal("1.500"), "?", Reliability.A, true))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(found(trueFalse(null, " ", Reliability.C, null))).containsExactly("points-positive points",
                "text-missing prompt", "reliability-disputed reliability", "answer-missing answer");
    }

    @Test
    void singleChoiceHasExactlyOneRightChoice() {
        assertThat(found(singleChoice(new Choice("x", "X", true, null), new Choice("y", "Y", true, null))))
                .containsExactly("one-correct-choice choices");
        assertThat(found(singleChoice(new Choice("x", "X", false, null), new Choice("y", "Y", false, null))))
                .containsExactly("one-correct-choice choices");
    }

    @Test
    void choicesHaveIdsOfTheirOwnAndTexts() {
        assertThat(found(singleChoice(new Choice("x", "X", true, null), new Choice("x", "", false, null),
                new Choice(null, "Z", false, null)))).containsExactly("id-repeated choices[1].id",
                        "text-missing choices[1].text", "id-missing choices[2].id");
        assertThat(found(singleChoice(new Choice("x", "X", true, null)))).containsExactly("choices-two choices");
    }

    @Test
    void multipleChoiceHasARightChoice() {
        // Given
        MultipleChoice question = new MultipleChoice("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null,
                null, null,
                List.of(new Choice("x", "X", false, null), new Choice("y", "Y", false, null)), null);

        // Then
        assertThat(found(question)).containsExactly("some-correct-choice choices");
    }

    @Test
    void numbersCanBeRead() {
        assertThat(found(Questions.numeric("trente", "peu", null))).containsExactly("number-unreadable answer",
                "number-unreadable tolerance");
        assertThat(found(Questions.numeric("37", "-1", null))).containsExactly("tolerance-negative tolerance");
        assertThat(found(Questions.numeric("37", "1", null)))
                .containsExactly("common-error-right commonErrors[0].value");
    }

    @Test
    void shortTextAcceptsSomethingButNoNearMiss() {
        assertThat(found(Questions.shortText())).containsExactly("accept-empty accept");
        assertThat(found(Questions.shortText("emmaus", "?"))).containsExactly("words-missing accept[1]",
                "near-miss-right nearMisses[0].text");
    }

    @Test
    void matchesLeadToARightSide() {
        // Given
        Matching question = new Matching("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                List.of(new Matching.Left("x", "X", "nowhere")), List.of(new Matching.Right("y", "Y", null)),
                Scoring.PROPORTIONAL_WITH_PENALTY);

        // Then
        assertThat(found(question)).containsExactly("right-two right", "scoring-unfit scoring",
                "match-unknown left[0].match");
    }

    @Test
    void matchingHasSomethingToMatch() {
        // Given
        Matching question = new Matching("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                List.of(),
                List.of(new Matching.Right("x", "X", null), new Matching.Right("y", "Y", null)), null);

        // Then
        assertThat(found(question)).containsExactly("left-empty left");
    }

    @Test
    void distractorsShareTheIdsOfTheItems() {
        // Given
        Ordering question = new Ordering("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                List.of(new Ordering.Item("x", "X", null)), List.of(new Ordering.Item("x", "Y", null)),
                Scoring.PROPORTIONAL_WITH_PENALTY);

        // Then
        assertThat(found(question)).containsExactly("id-repeated distractors[0].id", "items-two items",
                "scoring-unfit scoring");
    }

    private static TrueFalse trueFalse(BigDecimal points, String prompt, Reliability reliability, Boolean answer) {
        return new TrueFalse("k", "m", Bloom.APPLY, reliability, points, prompt, null, null, null, answer, null);
    }

    private static SingleChoice singleChoice(Choice... choices) {
        return new SingleChoice("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                List.of(choices));
    }

    private static List<String> found(Question question) {
        return question.findings().stream().map(finding -> finding.rule() + " " + finding.field()).toList();
    }
}
