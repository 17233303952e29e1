package org.alliances.mooc.course.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable ASCII anchors from French headings. */
final class Slugs {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    private Slugs() {}

    static String of(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
        String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD)).replaceAll("");
        String slug = EDGES.matcher(OTHERS.matcher(bare).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? "section" : slug;
    }
}
