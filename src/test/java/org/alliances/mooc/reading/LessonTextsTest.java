package org.alliances.mooc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.LessonKind;
import org.alliances.mooc.course.text.Passage;
import org.junit.jupiter.api.Test;

class LessonTextsTest {
    private static final LessonDocument CASE = new LessonDocument("cas", "Un cas", LessonKind.CASE_STUDY, 10, List.of(),
            List.of(), null, null, List.of(),
            new CaseStudy("Contexte.", new CaseStudy.Territory("Ici", "Territoire."),
                    List.of(new CaseStudy.Actor("ville", "La ville", "public-body", "Apporte.", "Attend.")),
                    List.of(new CaseStudy.Event("2016", "Événement.", null, "G")),
                    List.of(new CaseStudy.Document("Titre", "s01", "Document.")),
                    new CaseStudy.Decision("Question ?", List.of(new CaseStudy.Option("un", "Option.", "SUITE"))),
                    "BILAN",
                    List.of()),
            "Corps.");

    @Test
    void whatADebriefTellsIsThereForWhoeverHasDecided() {
        assertThat(LessonTexts.of(CASE, false).all()).extracting(Passage::text).containsExactly("Corps.", "Contexte.",
                "Territoire.", "Apporte.", "Attend.", "Événement.", "Document.", "Question ?", "Option.");
        assertThat(LessonTexts.of(CASE, true).all()).extracting(Passage::text).contains("BILAN", "SUITE");
    }

    @Test
    void aParagraphIsThereByItsAnchor() {
        String anchor = Passage.of("Territoire.").getFirst().anchor();

        assertThat(LessonTexts.of(CASE, false).passage(anchor)).map(Passage::text).contains("Territoire.");
        assertThat(LessonTexts.of(CASE, false).passage(Passage.of("BILAN").getFirst().anchor())).isEmpty();
    }
}
