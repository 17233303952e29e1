package org.alliances.mooc.course.text;

import java.util.regex.Pattern;

/**
 * The spaces of French typography, which authors do not have to type: a line never begins with « : » or « % », nor ends
 * with an opening quotation mark, nor breaks a number. After the « Lexique des règles typographiques en usage à
 * l'Imprimerie nationale »: a no-break space before the colon and inside quotation marks, a thin one (U+202F) before the
 * other double signs and within numbers.
 */
final class FrenchSpaces {
    private static final Pattern BEFORE_WIDE = Pattern.compile(" (?=[:»](?:\\s|\\p{P}|$))");
    private static final Pattern AFTER_QUOTE = Pattern.compile("« ");
    private static final Pattern BEFORE_THIN = Pattern.compile(" (?=[;!?])");
    private static final Pattern IN_NUMBER = Pattern.compile("(?<=(?<!\\d)\\d{1,3}) (?=\\d{3}(?!\\d))");
    private static final Pattern BEFORE_UNIT = Pattern
            .compile("(?<=\\d) (?=(?:%|€|M€|m²|ha|h|km|millions?|milliards?)(?![\\p{L}\\d]))");

    private FrenchSpaces() {}

    static String set(String text) {
        String spaced = BEFORE_WIDE.matcher(text).replaceAll("\u00A0");
        spaced = AFTER_QUOTE.matcher(spaced).replaceAll("«\u00A0");
        spaced = BEFORE_THIN.matcher(spaced).replaceAll("\u202F");
        spaced = IN_NUMBER.matcher(spaced).replaceAll("\u202F");
        return BEFORE_UNIT.matcher(spaced).replaceAll("\u00A0");
    }
}
