package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.alliances.mooc.kernel.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EssayTest {
    private static final FeedbackNote RIGHT = new FeedbackNote(null, "Bravo.");
    private static final FeedbackNote WRONG = new FeedbackNote(null, "Relisez le texte.");
    private static final FeedbackNote MODEL = new FeedbackNote(null, "Modèle.");
    private final Essay essay = Questions.essay("Modèle.");

    @Test
    void onlyAnEssayIsGradedByPeople() {
        assertThat(Questions.oneOfEachKind()).filteredOn(Question::isGradedByPeople)
                .allMatch(Essay.class::isInstance).hasSize(1);
    }

    @Test
    void answerEarnsNothingUntilSomebodyHasGradedIt() {
        assertThat(essay.grade(Arrangement.NONE, new Response.Essay("Cher voisin,")))
                .isEqualTo(new Grade(Points.ZERO, Points.of(5), new BigDecimal("0.0000"), Correctness.AWAITING,
                        List.of(MODEL), null, false));
    }

    @Test
    void whoWroteNothingWaitsForNobody() {
        assertThat(essay.grade(Arrangement.NONE, new Response.Essay(" \n")))
                .isEqualTo(new Grade(Points.ZERO, Points.of(5), new BigDecimal("0.0000"), Correctness.UNANSWERED,
                        List.of(WRONG, MODEL), null, false));
    }

    @Test
    void hasNoRightAnswer() {
        assertThat(essay.rightAnswer(Arrangement.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0,5,0", "3,2,5,5", "1.5,2,5,3.5", "1.50,2.0,1,0.7", "1.5,0,1,0.3", "3,0,0.33,0.2", "1.5,2,7,4.9",
            "1.5,0,0.35,0.11"})
    void markIsTheExactShareOfTheWorth(String contributions, String clarity, String worth, String points) {
        assertThat(essay.mark(levels(contributions, clarity), Points.of(worth))).isEqualTo(Points.of(points));
    }

    @Test
    void markedAnswerHasAGradeAsAnyOther() {
        assertThat(essay.gradeMarked(levels("1.5", "2"), Points.of(10), List.of())).isEqualTo(new Grade(Points.of(7),
                Points.of(10), new BigDecimal("0.7000"), Correctness.PARTIAL, List.of(WRONG, MODEL), null, false));
        assertThat(essay.gradeMarked(levels("3", "2"), Points.of(10), List.of())).isEqualTo(new Grade(Points.of(10),
                Points.of(10), new BigDecimal("1.0000"), Correctness.CORRECT, List.of(RIGHT, MODEL), null, false));
        assertThat(essay.gradeMarked(levels("0", "0"), Points.of(10), List.of()).correctness())
                .isEqualTo(Correctness.INCORRECT);
    }

    @ParameterizedTest
    @CsvSource({"3,2,3,2,5,5", "3,2,1.5,2,5,4.25", "1.5,2,0,0,5,1.75", "0,2,3,0,1,0.5", "1.5,0,1.5,2,0.33,0.17",
            "0,0,0,0,5,0"})
    void marksOfTwoWeighTheSameAndTheirMeanIsRoundedOnce(String first, String clarity, String second,
            String otherClarity, String worth, String points) {
        List<Map<String, BigDecimal>> marks = List.of(levels(first, clarity), levels(second, otherClarity));

        assertThat(essay.gradeMarked(marks, Points.of(worth), List.of()).points()).isEqualTo(Points.of(points));
        assertThat(essay.gradeMarked(marks.reversed(), Points.of(worth), List.of()).points())
                .isEqualTo(Points.of(points));
    }

    @Test
    void eachOfSeveralMarksFitsTheRubric() {
        assertThatIllegalArgumentException().isThrownBy(() -> essay.gradeMarked(
                List.of(levels("3", "2"), levels("2", "2")), Points.of(5), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> essay.gradeMarked(List.of(), Points.of(5), List.of()));
    }

    @Test
    void markGivesOneLevelForEachCriterion() {
        assertThat(faults(levels("1.5", "2"))).isEmpty();
        assertThat(faults(levels("2", "2"))).containsExactly("NO_SUCH_LEVEL apports");
        assertThat(faults(levels("-1", null))).containsExactly("NO_SUCH_LEVEL apports", "MISSING_CRITERION clarte");
        assertThat(faults(Map.of("clarte", BigDecimal.ZERO, "style", BigDecimal.ONE, "bonus", BigDecimal.ONE)))
                .containsExactly("MISSING_CRITERION apports", "UNKNOWN_CRITERION bonus", "UNKNOWN_CRITERION style");
    }

    @Test
    void markFaultSpeaksTwoLanguages() {
        MarkFault fault = essay.checkMark(levels("2.50", "2")).getFirst();

        assertThat(fault.message().in(Locale.FRENCH)).isEqualTo("Aucun niveau de « Les apports » ne vaut 2.5.");
        assertThat(fault.message().in(Locale.ENGLISH)).isEqualTo("No level of “Les apports” is worth 2.5.");
    }

    @Test
    void refusesAMarkThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> essay.mark(levels("2", "2"), Points.of(5)))
                .withMessage("the mark does not fit the rubric of question lettre");
    }

    private List<String> faults(Map<String, BigDecimal> levels) {
        return essay.checkMark(levels).stream().map(fault -> fault.reason() + " " + fault.criterion()).toList();
    }

    private static Map<String, BigDecimal> levels(String... points) {
        Map<String, BigDecimal> levels = new HashMap<>();
        List<BigDecimal> given = Arrays.stream(points).map(each -> each == null ? null : new BigDecimal(each)).toList();
        levels.put("apports", given.getFirst());
        levels.put("clarte", given.getLast());
        return levels;
    }
}
