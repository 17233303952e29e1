package org.alliances.mooc.platform.http;

import java.util.List;
import java.util.Locale;

/** Which of the two languages a caller wants: French unless English is preferred. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Languages() {}

    /** From an {@code Accept-Language} header (RFC 9110, 12.5.4), which may be missing or nonsense. */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException malformed) {
            // A header that cannot be read asks for nothing.
            return Locale.FRENCH;
        }
    }
}
