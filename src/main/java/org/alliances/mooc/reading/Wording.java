package org.alliances.mooc.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alliances.mooc.course.text.Passage;

/** How alike two wordings are: whether a paragraph is still the one that was read, with other words. */
final class Wording {
    /** Below this share of common words it is another paragraph. */
    private static final double SAME = 0.5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Wording() {}

    /** The paragraph that is most like these words, where one is like them at all; of several alike, the first. */
    static Optional<Passage> mostLike(String words, List<Passage> passages) {
        Passage best = null;
        double most = SAME;
        for (Passage passage : passages) {
            double alike = likeness(words, passage.text());
            if (alike > most || best == null && alike == most) {
                best = passage;
                most = alike;
            }
        }
        return Optional.ofNullable(best);
    }

    static boolean isSame(String one, String other) {
        return likeness(one, other) >= SAME;
    }

    /** The Sørensen–Dice coefficient of their words, each as often as it stands: 0 for no common word, 1 for all. */
    static double likeness(String one, String other) {
        Map<String, Integer> counts = new HashMap<>();
        words(one).forEach(word -> counts.merge(word, 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int common = 0;
        for (String word : words(other).toList()) {
            all++;
            Integer left = counts.get(word);
            if (left != null && left > 0) {
                counts.put(word, left - 1);
                common++;
            }
        }
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(match -> match.group());
    }
}
