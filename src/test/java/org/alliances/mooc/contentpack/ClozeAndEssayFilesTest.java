package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of questions with gaps and of questions that people grade: each finding points to its line. */
class ClozeAndEssayFilesTest {
    private static final String FILE = "questions/un-nombre.yaml";
    private static final String CLOZE = """
            key: un-nombre
            kind: cloze
            module: premier
            bloom: apply
            reliability: B
            points: 1
            prompt: Complétez.
            feedback: { correct: Oui., incorrect: Comptez. }
            sources: [s01]
            text: "Il y a {{ mains }} mains, {{lieu}}."
            blanks:
              - { id: mains, answer: "2", tolerance: "0", unit: mains, alsoAccepted: ["4"], commonErrors: [{ value: "1", feedback: Les deux. }] }
              - { id: lieu, accept: [ici], nearMisses: [{ text: ailleurs, feedback: Plus près. }] }
            scoring: proportional-with-penalty
            """;
    private static final String ESSAY = """
            key: un-nombre
            kind: essay
            module: premier
            bloom: create
            reliability: PP
            points: 2
            prompt: Racontez.
            sources: [s01]
            minWords: 50
            maxWords: 100
            rubric:
              - { key: recit, title: Le récit, levels: [{ points: 0, description: Absent }, { points: 0.5, description: Là }] }
              - { key: ton, title: Le ton, levels: [{ points: 0, description: Absent },
                  { points: 1.5, description: Là }] }
            tags: [ecrits]
            guidance: Sans hâte.
            modelAnswer: Il y avait deux mains.
            """;

    @TempDir
    Path directory;

    @Test
    void saysNothingAboutAGoodCloze() {
        assertThat(new CourseFixture(directory).write(FILE, CLOZE).findings()).isEmpty();
    }

    @Test
    void saysNothingAboutAGoodEssay() {
        assertThat(new CourseFixture(directory).write(FILE, ESSAY).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"13 blank-without-gap | {{lieu}} | là",
            "10 gap-repeated | {{lieu}} | {{lieu}} et {{lieu}}", "10 gap-without-blank | {{lieu}} | {{lieu}} et {{ou}}",
            "12 blank-words-or-number | 'answer: \"2\", ' | ''", "12 wrong-form | 'answer: \"2\"' | answer: deux",
            "1 missing-field | feedback: { | retour: {", "10 raw-html | {{lieu}} | {{lieu}} <b>là</b>"})
    void namesTheLineOfACloze(String finding, String before, String after) {
        assertThat(new CourseFixture(directory).write(FILE, CLOZE).edit(FILE, before, after).findings())
                .contains("error " + FILE + ":" + finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"11 rubric-points | points: 2 | points: 3",
            "14 rubric-levels | points: 1.5 | points: 0", "9 word-range | minWords: 50 | minWords: 500",
            "16 raw-html | Sans hâte. | <i>Vite</i>", "17 raw-html | deux mains | <i>trois</i> mains",
            "1 missing-field | rubric | grille", "15 not-a-key | ecrits | Écrits"})
    void namesTheLineOfAnEssay(String finding, String before, String after) {
        assertThat(new CourseFixture(directory).write(FILE, ESSAY).edit(FILE, before, after).findings())
                .contains("error " + FILE + ":" + finding);
    }
}
