package org.alliances.mooc.contentpack;

import java.util.List;
import java.util.Random;

/** Texts that somebody may write, and that a careless writer of YAML or of Markdown would change. */
public final class NastyTexts {
    private static final List<String> WHOLE = List.of("", " ", "  ", "\n", "\n\n", " \n ", "007", "0", "-0", "-1",
            "1e3", "1.50",
            "12:30", "0x1F", "0o17", "1_000", "123456789012345678901234567890", "2016", "2016-09", "2016-09-01", ".inf",
            ".nan", "no", "No", "yes", "on", "off", "y", "n", "true", "True", "false", "null", "Null", "~", "=", "<<",
            "---", "--- a", "...", "-", "- a", "? a", ": a", "a: b", "a:b", "a:", "a #b", "#a", "a#b", "&a", "*a", "!a",
            "!!str a", "|", "> a", "| a", "%a", "@a", "`a`", "'", "\"", "''", "\"a\"", "'a'", "a'b\"c", "a\\b", "\\",
            "\\n",
            "{a: b}", "[a]", "a, b", "{", "]", "«a : b»", "é", "e\u0301te\u0301", "\u00a0a\u00a0", "🌍", "🌍 : a",
            "a\t", "\ta",
            "a\tb", "a\nb", "a\n\nb", "a\n b", " a\nb", "a \nb", "a\n  \nb", "\na", "a\n---\nb", "---\na\n---\nb",
            "a\n...\n",
            "a\n# b", "a\n\tb", "a: b\nc: d", "- a\n- b", "a\r\nb", "a\rb", "\uFEFFa", "a\u2028b", "a\u0085b",
            "a\u202Eb", "a\u0007b",
            "a\u0000b", "a\u007Fb", "\uFFFF", "a\u200Bb", "x".repeat(5_000), "mot ".repeat(2_000) + "fin",
            "a".repeat(1_030) + ": b",
            "🌍".repeat(300), "a\n" + "b c ".repeat(500) + "\nd");
    private static final String LETTERS = "ab é\u0301:#-'\"\\\n\n \t{}[]&*!|>%@`,?~0179.eE+_🌍\r\u2028\u202E\u00a0=<";

    private NastyTexts() {}

    static List<String> all() {
        return WHOLE;
    }

    /** One of the known ones, two of them, or letters at random. */
    public static String next(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> WHOLE.get(random.nextInt(WHOLE.size())) + WHOLE.get(random.nextInt(WHOLE.size()));
            case 1, 2 -> WHOLE.get(random.nextInt(WHOLE.size()));
            default -> letters(random);
        };
    }

    private static String letters(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
