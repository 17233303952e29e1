package org.alliances.mooc.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Which of the two languages a caller wants: French unless English is preferred. */
public final class Languages {
    private static final String ANY = "*";
    private static final double REFUSED = -1;
    private static final double NOT_NAMED = 0;

    private Languages() {}

    /**
     * From an {@code Accept-Language} header (RFC 9110, 12.5.4), which may be missing or nonsense. Of two that are wanted
     * alike it is the one that is named first; where both are refused it is French, because something has to be said.
     */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        List<LanguageRange> ranges;
        try {
            ranges = LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            // A header that cannot be read asks for nothing.
            return Locale.FRENCH;
        }
        double french = quality(ranges, Locale.FRENCH);
        double english = quality(ranges, Locale.ENGLISH);
        if (french == english && english > NOT_NAMED) {
            int place = place(ranges, Locale.ENGLISH);
            int frenchPlace = place(ranges, Locale.FRENCH);
            return place >= 0 && (frenchPlace < 0 || place < frenchPlace) ? Locale.ENGLISH : Locale.FRENCH;
        }
        return english > french ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** Of any of its regions, because we speak with none; else of all that is not named. */
    private static double quality(List<LanguageRange> ranges, Locale language) {
        double named = ranges.stream().filter(range -> isOf(range, language)).mapToDouble(LanguageRange::getWeight)
                .max().orElse(Double.NaN);
        double found = Double.isNaN(named)
                ? ranges.stream().filter(range -> range.getRange().equals(ANY))
                        .mapToDouble(LanguageRange::getWeight).max().orElse(Double.NaN)
                : named;
        if (Double.isNaN(found)) {
            return NOT_NAMED;
        }
        return found == 0 ? REFUSED : found;
    }

    private static int place(List<LanguageRange> ranges, Locale language) {
        for (int i = 0; i < ranges.size(); i++) {
            if (isOf(ranges.get(i), language)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOf(LanguageRange range, Locale language) {
        return range.getRange().equals(language.getLanguage())
                || range.getRange().startsWith(language.getLanguage() + "-");
    }
}
