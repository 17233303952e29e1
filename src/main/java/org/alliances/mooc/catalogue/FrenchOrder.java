package org.alliances.mooc.catalogue;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** How French sorts and compares: without regard to case and accents. */
final class FrenchOrder {
    private FrenchOrder() {}

    static Comparator<Object> collator() {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.SECONDARY);
        return collator;
    }

    /** The text in lower case, without accents. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.FRENCH);
    }
}
