package org.alliances.mooc.contentpack.text;

import java.util.Comparator;
import java.util.Locale;

import org.alliances.mooc.course.rule.Finding.Level;
import org.alliances.mooc.kernel.Bilingual;

/**
 * What is wrong with one line of one file.
 *
 * @param path below the content directory, with slashes
 * @param line from 1; 0 where no line is to blame
 * @param rule the slug of the rule, kebab-case
 */
public record ContentFinding(Level level, String path, int line, String rule, Bilingual message)
        implements
            Comparable<ContentFinding> {
    private static final Comparator<ContentFinding> ORDER = Comparator.comparing(ContentFinding::path)
            .thenComparingInt(ContentFinding::line)
            .thenComparing(ContentFinding::rule)
            .thenComparing(finding -> finding.message().english())
            .thenComparing(ContentFinding::level);

    public static ContentFinding error(String path, int line, String rule, String french, String english) {
        return new ContentFinding(Level.ERROR, path, line, rule, Bilingual.of(french, english));
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** {@code path:line level rule message}: editors find the place, and a shell cuts it at spaces. */
    public String in(Locale locale) {
        return path + ":" + Math.max(1, line) + " " + level.wireName() + " " + rule + " " + message.in(locale);
    }

    @Override
    public int compareTo(ContentFinding other) {
        return ORDER.compare(this, other);
    }
}
