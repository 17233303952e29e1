package org.alliances.mooc.item;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings short answers to a common form, so that they can be compared for what they say: without case, accents,
 * ligatures, punctuation, hyphens, doubled spaces and leading article. What remains is letters and digits in words that
 * are one space apart.
 */
final class FrenchText {
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u201B\\u02BC\\u00B4`\\u2032]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** The points of an abbreviation join its letters: P.T.C.E. is PTCE. */
    private static final Pattern ABBREVIATION_POINTS = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");
    /** Elisions need their apostrophe: the L of « L 214 » is a name, not an article. */
    private static final Pattern LEADING_ARTICLE = Pattern
            .compile("^'* *(?:de la |de l' ?|les |le |la |l' ?|une |un |des |du |d' ?)(?=[\\p{L}\\p{N}])");
    private static final Pattern SPACES_AND_APOSTROPHES = Pattern.compile("[' ]+");

    private FrenchText() {}

    static String normalise(String text) {
        // Apostrophes first: decomposition would turn an acute accent that stands for one into a space.
        String plain = APOSTROPHES.matcher(text).replaceAll("'").toLowerCase(Locale.FRENCH);
        plain = plain.replace("œ", "oe").replace("æ", "ae").replace("&", " et ");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = ABBREVIATION_POINTS.matcher(plain).replaceAll("$1");
        plain = NOT_WORDS.matcher(plain).replaceAll(" ").strip();
        plain = LEADING_ARTICLE.matcher(plain).replaceFirst("");
        return SPACES_AND_APOSTROPHES.matcher(plain).replaceAll(" ").strip();
    }
}
