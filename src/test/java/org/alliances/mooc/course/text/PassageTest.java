package org.alliances.mooc.course.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String TEXT = """
            # Titre

            Un paragraphe
            sur deux lignes.

            - un point
            - un autre *point*

            1. Avec un vide.

               Et une suite.

            2. Entre les deux.

            > Une citation.

            ![Une image](assets/x.svg "Légende")

            | a | b |
            | - | - |
            | 1 | 2 |

            Encore.

            Encore.
            """;

    @Test
    void eachParagraphHasAnAnchor() {
        assertThat(Passage.of(TEXT)).extracting(Passage::text).containsExactly("Un paragraphe sur deux lignes.",
                "un point", "un autre point", "Avec un vide.", "Et une suite.", "Entre les deux.", "Une citation.",
                "Encore.", "Encore.");
        assertThat(Passage.of(TEXT)).extracting(Passage::anchor).doesNotHaveDuplicates()
                .allMatch(anchor -> anchor.matches(Passage.ANCHOR));
    }

    @Test
    void theHtmlHasTheSameAnchorsInTheSameOrder() {
        String html = Markdown.toAnchoredHtml(TEXT, path -> Optional.empty());

        List<String> ids = Pattern.compile(" id=\"(" + Passage.ANCHOR + ")\"").matcher(html).results()
                .map((MatchResult match) -> match.group(1)).toList();
        assertThat(ids).isEqualTo(Passage.of(TEXT).stream().map(Passage::anchor).toList());
    }

    @Test
    void anAnchorStaysWhereverItsWordsGoAndHoweverTheyAreSetOff() {
        String anchor = Passage.of("Des mots choisis.").getFirst().anchor();

        assertThat(Passage.of("Avant.\n\nDes **mots**\nchoisis.")).extracting(Passage::anchor).contains(anchor);
        assertThat(Passage.of("Des mots changés.")).extracting(Passage::anchor).doesNotContain(anchor);
    }

    @Test
    void otherHtmlHasNone() {
        assertThat(Markdown.toHtml("Un mot.")).isEqualTo("<p>Un mot.</p>\n");
    }
}
