package org.alliances.mooc.kernel;

import java.util.Locale;

/** A message for people: French first, English as second language. */
public record Bilingual(String french, String english) {
    public static Bilingual of(String french, String english) {
        return new Bilingual(french, english);
    }

    /** The text in English where the locale asks for English, in French otherwise. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : french;
    }
}
