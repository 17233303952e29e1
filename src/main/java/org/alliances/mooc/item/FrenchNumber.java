package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as people type them in French: decimal comma or point, thousands apart, the unit behind. */
final class FrenchNumber {
    /** Space, no-break space, thin and narrow spaces, tabs. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2013\\u2212]");
    private static final Pattern NUMBER = Pattern
            .compile("[+-]? ?(?:(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d*)?|[.,]\\d+)");
    private static final String PERCENT = "%";
    private static final Pattern PERCENT_IN_WORDS = Pattern.compile(" ?pour ?cents?$");

    private FrenchNumber() {}

    /** The number, where the text is one and nothing else. */
    static Optional<BigDecimal> parse(String text) {
        return parse(text, null);
    }

    /**
     * The number, with or without its unit behind it.
     *
     * @param unit {@code null} where there is none
     */
    static Optional<BigDecimal> parse(String text, String unit) {
        if (text == null) {
            return Optional.empty();
        }
        String number = withoutUnit(plain(text), unit);
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        String digits = number.replace(" ", "").replace(',', '.').replace("+", "");
        return Optional.of(new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits));
    }

    private static String withoutUnit(String number, String unit) {
        if (unit == null || unit.isBlank()) {
            return number;
        }
        String wanted = PERCENT_IN_WORDS.matcher(plain(unit)).replaceFirst(PERCENT);
        String bare = PERCENT_IN_WORDS.matcher(number).replaceFirst(PERCENT);
        return bare.endsWith(wanted) ? bare.substring(0, bare.length() - wanted.length()).strip() : bare;
    }

    private static String plain(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.FRENCH);
        return MINUS.matcher(spaced).replaceAll("-");
    }
}
