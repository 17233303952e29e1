package org.alliances.mooc.course.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alliances.mooc.course.text.WordDiff.Part;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void ofALongParagraphOnlyTheWordsAroundTheChangeAreTold() {
        String words = IntStream.rangeClosed(1, 60).mapToObj(n -> "mot" + n).collect(Collectors.joining(" "));

        assertThat(WordDiff.between(words, words.replace("mot30 ", "terme "))).containsExactly(
                new Part("same", "… mot24 mot25 mot26 mot27 mot28 mot29 "), new Part("removed", "mot30 "),
                new Part("added", "terme "), new Part("same", "mot31 mot32 mot33 mot34 mot35 mot36 …"));
    }

    /** Any two texts: without what was added, the words are those of before; without what was removed, those of after. */
    @Test
    void bothTextsCanBeReadFromTheDifference() {
        for (int seed = 1; seed <= 500; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            String before = words(random);
            String after = words(random);

            List<Part> parts = WordDiff.between(before, after);

            assertThat(read(parts, "added")).as("seed %d", seed).isEqualTo(before);
            assertThat(read(parts, "removed")).as("seed %d", seed).isEqualTo(after);
        }
    }

    /** Few enough words that nothing is left out. */
    private static String words(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int n = 0; n < count; n++) {
            words.add("m" + random.nextInt(4));
        }
        return String.join(" ", words);
    }

    private static String read(List<Part> parts, String except) {
        return parts.stream().filter(part -> !part.kind().equals(except)).map(Part::text)
                .collect(Collectors.joining()).strip();
    }
}
