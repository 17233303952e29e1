package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.alliances.mooc.kernel.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClozeTest {
    private static final FeedbackNote WRONG = new FeedbackNote(null, "Relisez le texte.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PROPORTIONAL|le Bilan|37 %|entreprises|1|CORRECT", "PROPORTIONAL|bilan|37||0.67|PARTIAL",
            "PROPORTIONAL|bilan|38|ecoles|0.33|PARTIAL", "PROPORTIONAL|x|x|x|0|INCORRECT",
            "ALL_OR_NOTHING|bilan|37|Entreprises.|1|CORRECT", "ALL_OR_NOTHING|bilan|37|x|0|INCORRECT",
            "ALL_OR_NOTHING|bilan|37||0|INCORRECT",
            "PROPORTIONAL_WITH_PENALTY|bilan|37|entreprises|1|CORRECT",
            "PROPORTIONAL_WITH_PENALTY|bilan|37|x|0.33|PARTIAL", "PROPORTIONAL_WITH_PENALTY|bilan|37|' '|0.67|PARTIAL",
            "PROPORTIONAL_WITH_PENALTY|bilan|x||0|INCORRECT", "PROPORTIONAL_WITH_PENALTY|x|x|entreprises|0|INCORRECT"})
    void eachGapIsOneShare(Scoring scoring, String first, String second, String third, String points,
            Correctness correctness) {
        // When
        Grade grade = grade(scoring, first, second, third);

        // Then
        assertThat(grade.points()).isEqualTo(Points.of(points));
        assertThat(grade.correctness()).isEqualTo(correctness);
    }

    @Test
    void isProportionalWhereNothingIsSaid() {
        assertThat(grade(null, "bilan", "x", "x").points()).isEqualTo(Points.of("0.33"));
    }

    @Test
    void explainsGapByGapInTheOrderOfTheText() {
        // Given
        Map<String, String> backwards = new LinkedHashMap<>();
        backwards.put("3", "écoles");
        backwards.put("2", "38,0 %");
        backwards.put("1", "Presse");

        // Then
        assertThat(Questions.cloze(null).grade(Arrangement.NONE, new Response.Cloze(backwards)).feedback())
                .containsExactly(WRONG, new FeedbackNote("1", "La presse le cite."),
                        new FeedbackNote("2", "Part des associations."));
    }

    @Test
    void rightAnswerIsTheFirstOfEachBlankByLabel() {
        assertThat(Questions.cloze(null).rightAnswer(Arrangement.NONE)).contains(
                new Response.Cloze(Map.of("1", "le compte rendu", "2", "37", "3", "entreprises")));
    }

    private static Grade grade(Scoring scoring, String first, String second, String third) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("1", first);
        filled.put("2", second);
        filled.put("3", third);
        filled.values().removeIf(text -> text == null);
        return Questions.cloze(scoring).grade(Arrangement.NONE, new Response.Cloze(filled));
    }
}
