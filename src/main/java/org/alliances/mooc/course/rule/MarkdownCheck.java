package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.alliances.mooc.course.text.Markdown;
import org.alliances.mooc.course.text.PlainText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Checks one Markdown text: headings, links, images, no raw HTML. Findings carry the line within the text. */
final class MarkdownCheck extends AbstractVisitor {
    private final String part;
    private final String pointer;
    private final int top;
    private final Targets targets;
    private final Set<String> anchors;
    private final List<Finding> findings = new ArrayList<>();
    private int level;

    private MarkdownCheck(String part, String pointer, int top, Targets targets, Set<String> anchors) {
        this.part = part;
        this.pointer = pointer;
        this.top = top;
        this.targets = targets;
        this.anchors = anchors;
        this.level = top - 1;
    }

    /** What a link or an image may point to. */
    record Targets(Predicate<String> term, Predicate<String> source, Predicate<String> asset) {}

    /**
     * @param top the level that the first heading must have, and no heading may be above
     * @param anchors those taken on the same page; those of this text are added
     */
    static List<Finding> check(String part, Pointers.Place text, int top, Targets targets, Set<String> anchors) {
        MarkdownCheck check = new MarkdownCheck(part, text.pointer(), top, targets, anchors);
        Markdown.parseProse(text.value().textValue()).ifPresentOrElse(document -> document.accept(check),
                () -> check.findings.add(Finding.error("nested-too-deeply", part, text.pointer(),
                        "ce texte imbrique trop de citations, de listes ou de marques",
                        "this text nests too many quotes, lists or marks")));
        return check.findings;
    }

    @Override
    public void visit(Heading heading) {
        int here = heading.getLevel();
        if (here < top) {
            error("heading-level", heading, "un titre de niveau %d ; ici les titres commencent au niveau %d",
                    "a heading of level %d; headings start at level %d here", here, top);
        } else if (here > level + 1) {
            error("heading-level", heading, "un titre de niveau %d après le niveau %d",
                    "a heading of level %d after level %d", here, level);
        }
        level = Math.max(here, top - 1);
        if (PlainText.of(heading).isEmpty()) {
            error("empty-heading", heading, "ce titre est vide", "this heading is empty");
        } else if (!anchors.add(Markdown.anchor(heading))) {
            error("heading-used-twice", heading, "deux titres ont la même ancre « %s »",
                    "two headings have the same anchor “%s”", Markdown.anchor(heading));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock html) {
        error("raw-html", html, "du HTML n'est pas permis ici", "raw HTML is not allowed here");
    }

    @Override
    public void visit(HtmlInline html) {
        error("raw-html", html, "du HTML n'est pas permis ici : %s", "raw HTML is not allowed here: %s",
                html.getLiteral());
    }

    @Override
    public void visit(Link link) {
        String address = link.getDestination();
        if (address.startsWith(Markdown.GLOSSARY)) {
            target("unknown-term", link, address.substring(Markdown.GLOSSARY.length()), targets.term(),
                    "il n'y a pas de terme « %s » au glossaire", "there is no term “%s” in the glossary");
        } else if (address.startsWith(Markdown.SOURCE)) {
            target("unknown-source", link, address.substring(Markdown.SOURCE.length()), targets.source(),
                    "il n'y a pas de source « %s » dans sources.yaml", "there is no source “%s” in sources.yaml");
        } else if (address.startsWith(Markdown.LANGUAGE)) {
            if (Markdown.languageOf(link).isEmpty()) {
                error("language-mark", link, "« %s » ne nomme pas une langue : lang:en",
                        "“%s” does not name a language: lang:en",
                        address);
            }
        } else if (!Markdown.OUTWARD.matcher(address).matches()) {
            error("link-address", link,
                    "« %s » n'est pas une adresse permise : https:, http:, mailto:, glossary:, source: ou lang:",
                    "“%s” is not an allowed address: https:, http:, mailto:, glossary:, source: or lang:", address);
        }
        if (PlainText.of(link).isEmpty()) {
            error("empty-link", link, "ce lien n'a pas de texte", "this link has no text");
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        String address = image.getDestination();
        if (!address.startsWith(Markdown.ASSETS)) {
            error("image-address", image, "« %s » n'est pas un fichier d'assets/", "“%s” is not a file of assets/",
                    address);
        } else {
            target("unknown-asset", image, address.substring(Markdown.ASSETS.length()), targets.asset(),
                    "il n'y a pas de fichier « %s » dans assets/", "there is no file “%s” in assets/");
        }
        if (PlainText.of(image).isEmpty()) {
            error("image-without-text", image, "cette image n'a pas de texte de remplacement",
                    "this image has no alternative text");
        }
    }

    private void target(String rule, Node node, String key, Predicate<String> exists, String french, String english) {
        if (!exists.test(key)) {
            error(rule, node, french, english, key);
        }
    }

    private void error(String rule, Node node, String french, String english, Object... arguments) {
        findings.add(Finding.error(rule, part, pointer, french.formatted(arguments), english.formatted(arguments))
                .atLine(line(node)));
    }

    private static int line(Node node) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        return placed.getSourceSpans().isEmpty() ? 1 : placed.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
