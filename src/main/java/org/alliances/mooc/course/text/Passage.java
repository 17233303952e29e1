package org.alliances.mooc.course.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.kernel.ContentHash;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A paragraph of a text, with a name that stays as long as its words do, wherever it moves: what a reader notes beside it
 * stays beside it. In HTML the name is the id of its element.
 *
 * @param anchor as in {@value #ANCHOR}: the beginning of the SHA-256 of its words, and a number where the words stand again
 * @param text its words
 */
public record Passage(String anchor, String text) {
    /** What every anchor matches. */
    public static final String ANCHOR = "p-[0-9a-f]{12}(?:-[1-9][0-9]{0,3})?";
    private static final int DIGITS = 12;

    /** The paragraphs of a text in order, those of lists included; headings, tables and pictures are none. */
    public static List<Passage> of(String markdown) {
        Names names = new Names();
        List<Passage> passages = new ArrayList<>();
        Markdown.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (isProse(paragraph)) {
                    passages.add(new Passage(names.name(paragraph), PlainText.of(paragraph)));
                }
            }
        });
        return List.copyOf(passages);
    }

    /** The paragraph whose element this node becomes: its own, or that of the item of a list without space between items. */
    static Optional<Paragraph> shownAs(Node node) {
        if (node instanceof ListItem item && item.getFirstChild() instanceof Paragraph first && isTight(item)) {
            return Optional.of(first).filter(Passage::isProse);
        }
        return node instanceof Paragraph paragraph ? Optional.of(paragraph).filter(Passage::isProse) : Optional.empty();
    }

    private static boolean isTight(ListItem item) {
        return item.getParent() instanceof ListBlock list && list.isTight();
    }

    /** A picture that stands alone becomes a figure, not a paragraph. */
    private static boolean isProse(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        return !(first instanceof Image && first.getNext() == null) && !PlainText.of(paragraph).isEmpty();
    }

    /** Gives the names within one text: it remembers which words came before. */
    static final class Names {
        private final Map<String, Integer> given = new HashMap<>();

        String name(Paragraph paragraph) {
            String words = PlainText.of(paragraph).replaceAll("\\s+", " ");
            String name = "p-"
                    + ContentHash.of(words.getBytes(StandardCharsets.UTF_8)).value().substring(0, DIGITS);
            int times = given.merge(name, 1, Integer::sum);
            return times == 1 ? name : name + "-" + times;
        }
    }
}
