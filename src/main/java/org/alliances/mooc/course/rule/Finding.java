package org.alliances.mooc.course.rule;

import java.util.Locale;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.Bilingual;

/**
 * What validation has to say about one place of a course.
 *
 * @param rule the slug of the rule, kebab-case
 * @param part the part key, as {@link PartKind#partKey}
 * @param pointer JSON Pointer (RFC 6901) into the part; empty for the whole part
 * @param line the line within the text at the pointer, from 1; 0 where the finding is about the whole value
 */
public record Finding(Level level, String rule, String part, String pointer, int line, Bilingual message) {

    /** An error refuses publication; a warning is advice. */
    public enum Level {
        ERROR,
        WARNING;

        /** The name in reports and on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An error about a whole value. */
    public static Finding error(String rule, String part, String pointer, String french, String english) {
        return new Finding(Level.ERROR, rule, part, pointer, 0, Bilingual.of(french, english));
    }

    /** A warning about a whole value. */
    public static Finding warning(String rule, String part, String pointer, String french, String english) {
        return new Finding(Level.WARNING, rule, part, pointer, 0, Bilingual.of(french, english));
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    Finding atLine(int lineOfText) {
        return new Finding(level, rule, part, pointer, lineOfText, message);
    }
}
