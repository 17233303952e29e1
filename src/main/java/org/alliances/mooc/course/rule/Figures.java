package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures in French prose: shares, amounts, areas, and counts of ten and more. Durations, dates, thresholds of a
 * definition (« au moins 10 salariés ») and small numbers are none.
 */
final class Figures {
    private static final String NUMBER = "(?<![\\d,.])(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:,\\d+)?";
    private static final Pattern MEASURE = Pattern
            .compile("(" + NUMBER + ") ?(?:%|€|M€|m²|(?:ha|hectares?|millions?|milliards?|euros?)(?!\\p{L}))");
    private static final Pattern COUNT = Pattern.compile("((?:au moins |d'au moins )?)(" + NUMBER
            + ") (?!(?:ans|heures|minutes|secondes|mois|jours|semaines|mots|points|mars|pixels|fois|lignes|pages|chiffres)(?!\\p{L}))"
            + "(\\p{Ll}+[sx])(?!\\p{L})((?: et plus)?)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d{2}(?!\\d)");
    private static final Pattern ANY_NUMBER = Pattern.compile(NUMBER);
    private static final int SMALLEST_COUNT = 10;

    private Figures() {}

    /** The numbers of the figures in a text, as {@code 35000} or {@code 26,7}, in order. */
    static List<String> in(String text) {
        String plain = withPlainSpaces(text);
        List<String> figures = new ArrayList<>();
        Matcher measure = MEASURE.matcher(plain);
        while (measure.find()) {
            figures.add(digits(measure.group(1)));
        }
        Matcher count = COUNT.matcher(plain);
        while (count.find()) {
            boolean ofDefinition = "salariés".equals(count.group(3))
                    && (!count.group(1).isEmpty() || !count.group(4).isEmpty());
            String number = digits(count.group(2));
            if (!ofDefinition && !isSmall(number) && !YEAR.matcher(number).matches()) {
                figures.add(number);
            }
        }
        return figures;
    }

    static boolean hasYear(String text) {
        return YEAR.matcher(withPlainSpaces(text)).find();
    }

    /** Every number that these texts name. */
    static Set<String> numbers(Collection<String> texts) {
        Set<String> numbers = new HashSet<>();
        texts.forEach(text -> ANY_NUMBER.matcher(withPlainSpaces(text)).results().map(MatchResult::group)
                .map(Figures::digits).forEach(numbers::add));
        return numbers;
    }

    static String withPlainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static String digits(String number) {
        return number.replace(" ", "");
    }

    private static boolean isSmall(String number) {
        return number.length() == 1 || number.indexOf(',') == 1
                || number.length() < 9 && Double.parseDouble(number.replace(',', '.')) < SMALLEST_COUNT;
    }
}
