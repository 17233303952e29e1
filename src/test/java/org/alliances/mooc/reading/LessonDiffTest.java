package org.alliances.mooc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.reading.LessonChangesView.Change;
import org.alliances.mooc.reading.LessonChangesView.Part;
import org.junit.jupiter.api.Test;

class LessonDiffTest {
    private static final String FIRST = "Le premier paragraphe parle des alliances du territoire.";

    @Test
    void sameTextsAndMovedParagraphsHaveNotChanged() {
        assertThat(between(FIRST + "\n\nUn autre.", FIRST + "\n\nUn autre.")).isEmpty();
        assertThat(between(FIRST + "\n\nUn autre.", "Un autre.\n\n" + FIRST)).isEmpty();
    }

    @Test
    void aParagraphIsAddedChangedOrRemoved() {
        List<Change> changes = between(FIRST + "\n\nCeci disparaît bientôt.",
                FIRST.replace("parle des", "présente les") + "\n\nTout neuf, sans rien de commun.");

        assertThat(changes).extracting(Change::kind).containsExactly("changed", "removed", "added");
        assertThat(changes.getFirst().parts()).containsExactly(new Part("same", "Le premier paragraphe "),
                new Part("removed", "parle des "), new Part("added", "présente les "),
                new Part("same", "alliances du territoire. "));
        assertThat(changes.getFirst().paragraph()).matches(Passage.ANCHOR);
        assertThat(changes.get(1).paragraph()).isNull();
        assertThat(changes.get(2).parts()).containsExactly(new Part("added", "Tout neuf, sans rien de commun."));
    }

    private static List<Change> between(String before, String after) {
        return LessonDiff.between(new LessonTexts(Map.of("body", Passage.of(before))),
                new LessonTexts(Map.of("body", Passage.of(after))));
    }
}
