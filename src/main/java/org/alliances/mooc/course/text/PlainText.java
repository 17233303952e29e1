package org.alliances.mooc.course.text;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a Markdown document, without marks, addresses and raw HTML. */
public final class PlainText extends AbstractVisitor {
    private final boolean headings;
    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private PlainText(boolean headings) {
        this.headings = headings;
    }

    public static List<String> blocks(Node document, boolean headings) {
        PlainText visitor = new PlainText(headings);
        document.accept(visitor);
        return List.copyOf(visitor.blocks);
    }

    /** The words inside one block or link. */
    public static String of(Node node) {
        PlainText visitor = new PlainText(true);
        visitor.visitChildren(node);
        return visitor.words.toString().strip();
    }

    @Override
    public void visit(Heading heading) {
        if (headings) {
            add(of(heading));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(of(paragraph));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code.getLiteral().strip());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code.getLiteral().strip());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            List<String> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell && !of(cell).isEmpty()) {
                    cells.add(of(cell));
                }
            }
            add(String.join(" ; ", cells));
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }

    private void add(String block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }
}
