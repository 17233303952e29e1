package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradingTest {
    private static final FeedbackNote RIGHT = new FeedbackNote(null, "Bravo.");
    private static final FeedbackNote WRONG = new FeedbackNote(null, "Relisez le texte.");

    @Test
    void rightSingleChoiceEarnsThePoints() {
        assertThat(grade(Questions.singleChoice(), new Response.SingleChoice("a")))
                .isEqualTo(new Grade(Points.of(1), Points.of(1), new BigDecimal("1.0000"), Correctness.CORRECT,
                        List.of(RIGHT), new Response.SingleChoice("a"), false));
    }

    @Test
    void wrongSingleChoiceIsToldWhy() {
        assertThat(grade(Questions.singleChoice(), new Response.SingleChoice("b")))
                .isEqualTo(new Grade(Points.ZERO, Points.of(1), new BigDecimal("0.0000"), Correctness.INCORRECT,
                        List.of(WRONG, new FeedbackNote("b", "Sans lien.")), new Response.SingleChoice("a"), false));
    }

    @Test
    void labelsFollowTheArrangementAndNotTheAuthor() {
        // Given
        Arrangement arrangement = Arrangement.of(List.of("maires", "davos", "convergences"));

        // When
        Grade grade = Questions.singleChoice().grade(arrangement, new Response.SingleChoice("c"));

        // Then
        assertThat(grade.correctness()).isEqualTo(Correctness.CORRECT);
        assertThat(grade.rightAnswer()).isEqualTo(new Response.SingleChoice("c"));
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void unansweredEarnsNothingAndTellsTheRightAnswer(Question question) {
        // Given
        Arrangement arrangement = Questions.inAuthorsOrder(question);

        // When
        Grade grade = question.grade(arrangement, null);

        // Then
        assertThat(grade).isEqualTo(new Grade(Points.ZERO, question.worth(), new BigDecimal("0.0000"),
                Correctness.UNANSWERED, List.of(WRONG), question.rightAnswer(arrangement).orElse(null), false));
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachGradedKind")
    void rightAnswerEarnsEverything(Question question) {
        // Given
        Arrangement arrangement = Questions.inAuthorsOrder(question);

        // When
        Grade grade = question.grade(arrangement, question.rightAnswer(arrangement).orElseThrow());

        // Then
        assertThat(grade.points()).isEqualTo(question.worth());
        assertThat(grade.correctness()).isEqualTo(Correctness.CORRECT);
        assertThat(grade.feedback()).containsExactly(RIGHT);
    }

    @Test
    void emptiedResponsesCountAsUnanswered() {
        assertThat(grade(Questions.multipleChoice("1", Scoring.PROPORTIONAL), new Response.MultipleChoice(List.of()))
                .correctness())
                .isEqualTo(Correctness.UNANSWERED);
        assertThat(grade(Questions.numeric("37", "0", "%"), new Response.Numeric(" ")).correctness())
                .isEqualTo(Correctness.UNANSWERED);
        assertThat(grade(Questions.shortText("Alsace"), new Response.ShortText("")).correctness())
                .isEqualTo(Correctness.UNANSWERED);
        assertThat(grade(Questions.matching(null), new Response.Matching(Map.of())).correctness())
                .isEqualTo(Correctness.UNANSWERED);
        assertThat(grade(Questions.ordering(null), new Response.Ordering(List.of())).correctness())
                .isEqualTo(Correctness.UNANSWERED);
        assertThat(grade(Questions.cloze(null), new Response.Cloze(Map.of("1", " ", "3", ""))).correctness())
                .isEqualTo(Correctness.UNANSWERED);
        assertThat(grade(Questions.essay(null), new Response.Essay("\n")).correctness())
                .isEqualTo(Correctness.UNANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
            "PROPORTIONAL,a,1,PARTIAL", "PROPORTIONAL,ab,2,CORRECT", "PROPORTIONAL,abc,1.33,PARTIAL",
            "PROPORTIONAL,abcde,0.8,PARTIAL",
            "PROPORTIONAL,c,0,INCORRECT", "PROPORTIONAL,ac,1,PARTIAL",
            "PROPORTIONAL_WITH_PENALTY,a,1,PARTIAL", "PROPORTIONAL_WITH_PENALTY,ba,2,CORRECT",
            "PROPORTIONAL_WITH_PENALTY,abc,1,PARTIAL",
            "PROPORTIONAL_WITH_PENALTY,ac,0,INCORRECT", "PROPORTIONAL_WITH_PENALTY,abcde,0,INCORRECT",
            "PROPORTIONAL_WITH_PENALTY,cde,0,INCORRECT",
            "ALL_OR_NOTHING,a,0,INCORRECT", "ALL_OR_NOTHING,ab,2,CORRECT", "ALL_OR_NOTHING,abc,0,INCORRECT"})
    void multipleChoiceScores(Scoring scoring, String ticked, String points, Correctness correctness) {
        // When
        Grade grade = grade(Questions.multipleChoice("2", scoring), new Response.MultipleChoice(labels(ticked)));

        // Then
        assertThat(grade.points()).isEqualTo(Points.of(points));
        assertThat(grade.correctness()).isEqualTo(correctness);
    }

    @Test
    void multipleChoiceExplainsEachChoiceMade() {
        assertThat(grade(Questions.multipleChoice("1", null), new Response.MultipleChoice(List.of("a", "c", "d", "e")))
                .feedback())
                .containsExactly(WRONG, new FeedbackNote("c", "Témoin."), new FeedbackNote("d", "Expert."));
    }

    @Test
    void roundsOnceFromTheExactShare() {
        // Given: 11 of 18 is 0.6111…; of 0.09 points that is exactly 0.055, which a rounded share would miss.
        Points worth = Points.of("0.09");

        // Then
        assertThat(worth.share(11, 18)).isEqualTo(Points.of("0.06"));
        assertThat(Points.of(1).share(1, 3)).isEqualTo(Points.of("0.33"));
        assertThat(Points.of(1).share(2, 3)).isEqualTo(Points.of("0.67"));
    }

    @Test
    void wrongTrueFalseReadsTheMisconception() {
        assertThat(grade(Questions.trueFalse(), new Response.TrueFalse(true)))
                .isEqualTo(new Grade(Points.ZERO, Points.of(1), new BigDecimal("0.0000"), Correctness.INCORRECT,
                        List.of(WRONG, new FeedbackNote(null, "L'école n'est pas le lieu.")),
                        new Response.TrueFalse(false), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"20|1|20|CORRECT", "20|1|19|CORRECT", "20|1|21,0|CORRECT", "20|1|21,01|INCORRECT",
                    "37,5|0|37.50|CORRECT", "37,5|0|37,51|INCORRECT", "0,3|0,1|0,4|CORRECT", "37|0|37 %|CORRECT",
                    "37|0|trente-sept|INCORRECT", "-2|0|\u22122|CORRECT", "37|0|37%|CORRECT", "37|0|37,0|CORRECT",
                    "37|0|37 pour cent|CORRECT", "1062|0|1 062|CORRECT", "1062,5|0|1\u202F062,50|CORRECT",
                    "3|0|+3|CORRECT", "-3|0|\u22123 %|CORRECT", "37|0|37 €|INCORRECT", "37|0|37€|INCORRECT",
                    "37|0|37 points|INCORRECT"})
    void numericComparesDecimals(String answer, String tolerance, String typed, Correctness correctness) {
        assertThat(grade(Questions.numeric(answer, tolerance, "%"), new Response.Numeric(typed)).correctness())
                .isEqualTo(correctness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"37|CORRECT", "36,9 %|CORRECT", "36.8|CORRECT", "36,7|INCORRECT"})
    void numericAcceptsOtherValuesWithTheSameTolerance(String typed, Correctness correctness) {
        // Given
        Numeric question = new Numeric("k", "m", Bloom.REMEMBER, Reliability.A, BigDecimal.ONE, "?", null, null, null,
                "37,5", "0,5", "%", List.of("36,9", "36,8"), List.of());

        // When
        Question exact = question.with(new NumberKey("37", "0", "%", question.accept(), List.of()));

        // Then
        assertThat(grade(exact, new Response.Numeric(typed)).correctness()).isEqualTo(correctness);
        assertThat(grade(question, new Response.Numeric("36,3")).correctness()).isEqualTo(Correctness.CORRECT);
    }

    @Test
    void commonErrorIsExplained() {
        assertThat(grade(Questions.numeric("37", "0", "%"), new Response.Numeric("38,0 %")).feedback()).containsExactly(
                WRONG,
                new FeedbackNote(null, "Part des associations."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Solidatech|CORRECT", "SolidaTech.|CORRECT", "le solidatech|CORRECT", "soli tech|CORRECT",
                    "Solidateche|INCORRECT", "Emmaus|INCORRECT"})
    void shortTextAcceptsVariants(String typed, Correctness correctness) {
        assertThat(grade(Questions.shortText("Solidatech", "Soli-Tech"), new Response.ShortText(typed)).correctness())
                .isEqualTo(correctness);
    }

    @Test
    void nearMissGetsAWordAndNoPoint() {
        // When
        Grade grade = grade(Questions.shortText("Solidatech"), new Response.ShortText("EMMAUS"));

        // Then
        assertThat(grade.points()).isEqualTo(Points.ZERO);
        assertThat(grade.feedback()).containsExactly(WRONG, new FeedbackNote(null, "C'est le mouvement."));
    }

    @Test
    void matchingGivesOneShareToEachLeftSide() {
        // When
        Grade grade = grade(Questions.matching(Scoring.PROPORTIONAL),
                new Response.Matching(Map.of("1", "a", "2", "d", "3", "c")));

        // Then
        assertThat(grade.points()).isEqualTo(Points.of("0.67"));
        assertThat(grade.fraction()).isEqualTo(new BigDecimal("0.6667"));
        assertThat(grade.feedback()).containsExactly(WRONG, new FeedbackNote("2", "Hors typologie."));
        assertThat(grade.rightAnswer()).isEqualTo(new Response.Matching(Map.of("1", "a", "2", "b", "3", "c")));
    }

    @Test
    void matchingLeftOpenEarnsNoShare() {
        assertThat(grade(Questions.matching(Scoring.PROPORTIONAL), new Response.Matching(Map.of("1", "a"))).points())
                .isEqualTo(Points.of("0.33"));
        assertThat(grade(Questions.matching(Scoring.ALL_OR_NOTHING), new Response.Matching(Map.of("1", "a", "2", "b")))
                .points())
                .isEqualTo(Points.ZERO);
    }

    @Test
    void oneRightSideMayServeTwice() {
        assertThat(grade(Questions.matching(Scoring.PROPORTIONAL),
                new Response.Matching(Map.of("1", "a", "2", "a", "3", "a"))).points()).isEqualTo(Points.of("0.33"));
    }

    @ParameterizedTest
    @CsvSource({"abc,1,CORRECT", "acb,0.33,PARTIAL", "bca,0,INCORRECT", "ab,0.67,PARTIAL", "abcd,0.75,PARTIAL",
            "adc,0.67,PARTIAL",
            "dabc,0,INCORRECT", "bc,0,INCORRECT", "a,0.33,PARTIAL"})
    void orderingComparesPlaceByPlace(String order, String points, Correctness correctness) {
        // When
        Grade grade = grade(Questions.ordering(Scoring.PROPORTIONAL), new Response.Ordering(labels(order)));

        // Then
        assertThat(grade.points()).isEqualTo(Points.of(points));
        assertThat(grade.correctness()).isEqualTo(correctness);
    }

    @Test
    void orderingAllOrNothingWantsTheWholeOrder() {
        assertThat(grade(Questions.ordering(Scoring.ALL_OR_NOTHING), new Response.Ordering(labels("abcd"))).points())
                .isEqualTo(Points.ZERO);
    }

    @Test
    void orderingExplainsWhatIsOutOfPlace() {
        assertThat(grade(Questions.ordering(null), new Response.Ordering(labels("bad"))).feedback()).containsExactly(
                WRONG,
                new FeedbackNote("b", "Après le diagnostic."), new FeedbackNote("d", "Aucune loi."));
    }

    @Test
    void refusesToGradeWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grade(Questions.singleChoice(), new Response.SingleChoice("z")));
    }

    @Test
    void missingGeneralFeedbackIsLeftOut() {
        // Given
        TrueFalse question = new TrueFalse("k", "m", Bloom.REMEMBER, Reliability.A, BigDecimal.ONE, "?", null, null,
                null,
                true, null);

        // Then
        assertThat(question.grade(Arrangement.NONE, new Response.TrueFalse(true)).feedback()).isEmpty();
    }

    private static Grade grade(Question question, Response response) {
        return question.grade(Questions.inAuthorsOrder(question), response);
    }

    private static List<String> labels(String letters) {
        return letters.chars().mapToObj(Character::toString).toList();
    }
}
