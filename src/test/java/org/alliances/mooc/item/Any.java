package org.alliances.mooc.item;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of any sort. Whoever draws from equal generators of random numbers draws equal values. */
final class Any {
    private static final int CODE_UNITS = Character.MAX_VALUE + 1;
    private static final String OF_NUMBERS = "0123456789 ,.-+%€";

    private Any() {}

    /** Both ends included, and drawn more often than the numbers between. */
    static int number(RandomGenerator random, int least, int most) {
        return switch (random.nextInt(20)) {
            case 0 -> least;
            case 1 -> most;
            default -> random.nextInt(least, most + 1);
        };
    }

    static <T> T of(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    static <T> T of(RandomGenerator random, T... values) {
        return of(random, List.of(values));
    }

    static <T> List<T> list(RandomGenerator random, int shortest, int longest, Function<RandomGenerator, T> element) {
        return Stream.generate(() -> element.apply(random)).limit(number(random, shortest, longest)).toList();
    }

    /** European letters and signs, and whatever else UTF-16 may hold, surrogates without their half among it. */
    static String text(RandomGenerator random, int longest) {
        return text(random, longest,
                () -> (char) (random.nextInt(4) == 0 ? random.nextInt(CODE_UNITS) : random.nextInt(' ', 'ƀ')));
    }

    /** What looks like a number, and seldom is one. */
    static String likeNumber(RandomGenerator random, int longest) {
        return text(random, longest, () -> OF_NUMBERS.charAt(random.nextInt(OF_NUMBERS.length())));
    }

    private static String text(RandomGenerator random, int longest, Supplier<Character> sign) {
        return IntStream.range(0, number(random, 0, longest)).mapToObj(place -> sign.get().toString())
                .collect(Collectors.joining());
    }
}
