package org.alliances.mooc.course.text;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * One paragraph, list item or table row, as its reader takes it in.
 *
 * @param text its words
 * @param line its first line in the text, from 1
 * @param context the words that it cannot be read without: of an item, the paragraph before its list; of a row, the
 *            head of its table and the paragraph before; otherwise empty
 */
public record Block(String text, int line, String context) {

    /** The blocks of a text, in order; headings are none. */
    public static List<Block> of(String markdown) {
        Collector collector = new Collector();
        Markdown.parse(markdown).accept(collector);
        return List.copyOf(collector.blocks);
    }

    private static final class Collector extends AbstractVisitor {
        private final List<Block> blocks = new ArrayList<>();

        @Override
        public void visit(Paragraph paragraph) {
            add(paragraph, PlainText.of(paragraph), context(paragraph));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow row) {
                String words = PlainText.blocks(row, true).isEmpty() ? "" : PlainText.blocks(row, true).getFirst();
                add(row, words, context(row));
            } else {
                visitChildren(node);
            }
        }

        private void add(Node node, String words, String context) {
            if (!words.isEmpty()) {
                blocks.add(new Block(words, line(node), context));
            }
        }

        private static String context(Node node) {
            StringBuilder context = new StringBuilder();
            for (Node inner = node; inner != null; inner = inner.getParent()) {
                if (inner instanceof ListBlock || inner instanceof TableBlock) {
                    if (inner instanceof TableBlock && inner.getFirstChild() instanceof TableHead head) {
                        PlainText.blocks(head, true).forEach(words -> context.append(words).append('\n'));
                    }
                    if (inner.getPrevious() instanceof Paragraph before) {
                        context.append(PlainText.of(before)).append('\n');
                    }
                }
            }
            return context.toString();
        }

        private static int line(Node node) {
            return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().getFirst().getLineIndex() + 1;
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }
    }
}
