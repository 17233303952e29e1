package org.alliances.mooc.course.text;

import java.util.LinkedHashSet;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Collects what a text links to inside its course. */
final class InwardLinks extends AbstractVisitor {
    private final String scheme;
    private final Set<String> keys = new LinkedHashSet<>();

    private InwardLinks(String scheme) {
        this.scheme = scheme;
    }

    static Set<String> of(Node text, String scheme) {
        InwardLinks links = new InwardLinks(scheme);
        text.accept(links);
        return links.keys;
    }

    @Override
    public void visit(Link link) {
        if (link.getDestination().startsWith(scheme)) {
            keys.add(link.getDestination().substring(scheme.length()));
        }
        visitChildren(link);
    }
}
