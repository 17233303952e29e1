package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
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

    @Test
    void gapsAndBlanksAreOfOneNumber() {
        assertThat(found(cloze("Un {{x}} et {{y}}, puis {{x}}.", words("x"), words("z")))).containsExactly(
                "gap-without-blank text", "gap-repeated text", "blank-without-gap blanks[1].id");
        assertThat(found(cloze("Sans trou."))).containsExactly("blanks-empty blanks");
        assertThat(found(cloze(null, words(null)))).containsExactly("text-missing text", "id-missing blanks[0].id");
        assertThat(found(cloze("{{x}}", words("x"), words("x")))).containsExactly("id-repeated blanks[1].id");
    }

    @Test
    void blankTakesWordsOrANumber() {
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", null, null, null, null, null, null, null))))
                .containsExactly("blank-words-or-number blanks[0]");
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", List.of("deux"), null, "2", null, null, null, null))))
                .containsExactly("blank-words-or-number blanks[0]");
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", List.of("deux"), null, null, null, "€", null, null))))
                .containsExactly("blank-words-or-number blanks[0]");
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", null, null, null, "1", null, null, null))))
                .containsExactly("blank-words-or-number blanks[0]");
    }

    @Test
    void blanksKeepTheRulesOfShortTextAndNumeric() {
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", List.of("Deux", "!"),
                List.of(new ShortText.NearMiss("deux", "F")), null, null, null, null, null)))).containsExactly(
                        "words-missing blanks[0].accept[1]", "near-miss-right blanks[0].nearMisses[0].text");
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", null, null, "2", "-1", null, List.of("trois"),
                List.of())))).containsExactly("number-unreadable blanks[0].alsoAccepted[0]",
                        "tolerance-negative blanks[0].tolerance");
        assertThat(found(cloze("{{x}}", new Cloze.Blank("x", null, null, "2", null, null, List.of("3"),
                List.of(new Numeric.CommonError("3,0", "F"))))))
                .containsExactly("common-error-right blanks[0].commonErrors[0].value");
    }

    @Test
    void otherRightNumbersCanBeReadAndAreNoErrors() {
        assertThat(found(numeric("38", "beaucoup"))).containsExactly("number-unreadable accept[1]");
        assertThat(found(numeric("38"))).containsExactly("common-error-right commonErrors[0].value");
    }

    @Test
    void rubricIsWorthThePointsOfTheQuestion() {
        assertThat(found(essay("5", null, criterion("a", "0", "3"), criterion("b", "0", "2")))).isEmpty();
        assertThat(found(essay("5", null, criterion("a", "0", "3")))).containsExactly("rubric-points rubric");
        assertThat(found(essay("5", null))).containsExactly("rubric-empty rubric");
    }

    @Test
    void levelsRiseFromZero() {
        assertThat(found(essay("5", null, criterion("a", "0", "5"), criterion("a", "0"))))
                .containsExactly("id-repeated rubric[1].key", "levels-two rubric[1].levels");
        assertThat(found(essay("5", null, criterion("a", "1", "3", "3", "5")))).containsExactly(
                "rubric-levels rubric[0].levels[0].points", "rubric-levels rubric[0].levels[2].points");
        assertThat(found(essay("5", null, criterion("a", "0", "2.505", "5"))))
                .containsExactly("points-two-places rubric[0].levels[1].points");
    }

    @Test
    void fewerWordsComeFirst() {
        assertThat(found(essay("5", 201, criterion("a", "0", "5")))).containsExactly("word-range minWords");
    }

    private static Cloze cloze(String text, Cloze.Blank... blanks) {
        return new Cloze("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null, null, null, text,
                List.of(blanks), null);
    }

    private static Cloze.Blank words(String id) {
        return new Cloze.Blank(id, List.of("mot"), null, null, null, null, null, null);
    }

    private static Numeric numeric(String... accept) {
        return new Numeric("k", "m", Bloom.APPLY, Reliability.A, BigDecimal.ONE, "?", null, null, null, "37", null,
                null, List.of(accept), List.of(new Numeric.CommonError("38", "F")));
    }

    private static Essay essay(String points, Integer minWords, Essay.Criterion... rubric) {
        return new Essay("k", "m", Bloom.CREATE, Reliability.PP, new BigDecimal(points), "?", null, null, null,
                minWords,
                200, List.of(rubric), null, null);
    }

    private static Essay.Criterion criterion(String key, String... levels) {
        return new Essay.Criterion(key, "Titre",
                Arrays.stream(levels).map(points -> new Essay.Level(new BigDecimal(points), "Ainsi.")).toList());
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
