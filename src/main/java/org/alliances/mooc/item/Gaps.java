package org.alliances.mooc.item;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The gaps of a text, written <code>{{id}}</code>.
 *
 * @param ids in the order of the text, with those that are repeated
 */
record Gaps(List<String> ids) {
    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

    /** @param text {@code null}: there are none */
    static Gaps of(String text) {
        return new Gaps(text == null ? List.of() : GAP.matcher(text).results().map(gap -> gap.group(1)).toList());
    }

    /** 1, 2, 3 in the order of the text. */
    Labels labels() {
        return Labels.numbers(ids);
    }

    /** The text with labels where its author wrote ids. */
    String labelled(String text) {
        Labels labels = labels();
        return GAP.matcher(text).replaceAll(gap -> "{{" + labels.labelOf(gap.group(1)) + "}}");
    }
}
