package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Well-formed questions of every kind, of any size that a test can stand. */
final class AnyQuestion {
    static final List<String> WORDS = List.of("alliance", "l'Été", "les voisins", "P.T.C.E.", "cœur", "Solidatech",
            "37");
    private static final List<String> UNITS = List.of("%", "€", "heures");

    private AnyQuestion() {}

    static Question ofAnyKind(RandomGenerator random) {
        return ofKind(random, Any.of(random, QuestionKind.values()));
    }

    /** A question to which an answer is typed. */
    static Question typed(RandomGenerator random) {
        return ofKind(random, Any.of(random, QuestionKind.NUMERIC, QuestionKind.SHORT_TEXT, QuestionKind.CLOZE));
    }

    static Question ofKind(RandomGenerator random, QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> singleChoice(random);
            case MULTIPLE_CHOICE -> multipleChoice(random);
            case TRUE_FALSE -> new TrueFalse("k", "m", Bloom.APPLY, Reliability.A, points(random), "?",
                    Questions.FEEDBACK, null, null, random.nextBoolean(), "Non.");
            case NUMERIC -> numeric(random);
            case SHORT_TEXT -> new ShortText("k", "m", Bloom.APPLY, Reliability.A, points(random), "?",
                    Questions.FEEDBACK, null, null, words(random), null);
            case MATCHING -> matching(random);
            case ORDERING -> new Ordering("k", "m", Bloom.APPLY, Reliability.A, points(random), "?",
                    Questions.FEEDBACK, null, null, items("i-", Any.number(random, 2, 5)),
                    items("d-", Any.number(random, 0, 3)), withoutPenalty(random));
            case CLOZE -> cloze(random);
            case ESSAY -> essay(random);
        };
    }

    static MultipleChoice multipleChoice(RandomGenerator random) {
        List<Boolean> rest = Any.list(random, 1, 6, RandomGenerator::nextBoolean);
        return new MultipleChoice("k", "m", Bloom.APPLY, Reliability.A, points(random), "?", Questions.FEEDBACK, null,
                null, choices(Stream.concat(Stream.of(true), rest.stream()).toList()),
                Any.of(random, Scoring.values()));
    }

    static Essay essay(RandomGenerator random) {
        List<List<Integer>> steps = Any.list(random, 1, 4,
                criterion -> Any.list(criterion, 1, 3, step -> Any.number(step, 1, 40)));
        List<Essay.Criterion> rubric = IntStream.range(0, steps.size())
                .mapToObj(place -> criterion("c" + place, steps.get(place))).toList();
        return new Essay("k", "m", Bloom.CREATE, Reliability.PP, new Rubric(rubric).most(), "?", Questions.FEEDBACK,
                null, null, null, null, rubric, "Sévère.", "Modèle.");
    }

    /** From 0.01 to 10. */
    static BigDecimal points(RandomGenerator random) {
        return BigDecimal.valueOf(Any.number(random, 1, 1_000), 2);
    }

    /** From -50 to 50, as people type it. */
    static String decimal(RandomGenerator random) {
        return BigDecimal.valueOf(Any.number(random, -500, 500), 1).toPlainString().replace('.', ',');
    }

    private static SingleChoice singleChoice(RandomGenerator random) {
        int size = Any.number(random, 2, 6);
        int right = random.nextInt(size);
        return new SingleChoice("k", "m", Bloom.APPLY, Reliability.A, points(random), "?", Questions.FEEDBACK, null,
                null, choices(IntStream.range(0, size).mapToObj(place -> place == right).toList()));
    }

    private static List<Choice> choices(List<Boolean> right) {
        return IntStream.range(0, right.size())
                .mapToObj(place -> new Choice("id-" + place, "Texte", right.get(place), "Parce que.")).toList();
    }

    private static Numeric numeric(RandomGenerator random) {
        NumberKey key = number(random);
        return new Numeric("k", "m", Bloom.APPLY, Reliability.A, points(random), "?", Questions.FEEDBACK, null, null,
                key.answer(), key.tolerance(), key.unit(), key.alsoAccepted(), null);
    }

    private static Matching matching(RandomGenerator random) {
        int targets = Any.number(random, 2, 5);
        List<Integer> matches = Any.list(random, 1, 5, left -> left.nextInt(targets));
        return new Matching("k", "m", Bloom.APPLY, Reliability.A, points(random), "?", Questions.FEEDBACK, null, null,
                IntStream.range(0, matches.size())
                        .mapToObj(place -> new Matching.Left("l-" + place, "Gauche", "r-" + matches.get(place)))
                        .toList(),
                IntStream.range(0, targets).mapToObj(place -> new Matching.Right("r-" + place, "Droite", "Non."))
                        .toList(),
                withoutPenalty(random));
    }

    private static List<Ordering.Item> items(String prefix, int size) {
        return IntStream.range(0, size).mapToObj(place -> new Ordering.Item(prefix + place, "Texte", "Ailleurs."))
                .toList();
    }

    private static Scoring withoutPenalty(RandomGenerator random) {
        return Any.of(random, Scoring.ALL_OR_NOTHING, Scoring.PROPORTIONAL);
    }

    /** Its gaps stand in another order than its blanks. */
    private static Cloze cloze(RandomGenerator random) {
        List<Cloze.Blank> blanks = Any.list(random, 1, 4, AnyQuestion::blank);
        return new Cloze("k", "m", Bloom.APPLY, Reliability.A, points(random), "?", Questions.FEEDBACK, null, null,
                IntStream.range(0, blanks.size()).mapToObj(place -> "{{id-" + (blanks.size() - 1 - place) + "}}")
                        .reduce("Trous :", (text, gap) -> text + " " + gap),
                IntStream.range(0, blanks.size()).mapToObj(place -> named("id-" + place, blanks.get(place))).toList(),
                Any.of(random, Scoring.values()));
    }

    private static Cloze.Blank blank(RandomGenerator random) {
        if (random.nextBoolean()) {
            return new Cloze.Blank(null, words(random), null, null, null, null, null, null);
        }
        NumberKey key = number(random);
        return new Cloze.Blank(null, null, null, key.answer(), key.tolerance(), key.unit(), key.alsoAccepted(), null);
    }

    private static Cloze.Blank named(String id, Cloze.Blank blank) {
        return new Cloze.Blank(id, blank.accept(), blank.nearMisses(), blank.answer(), blank.tolerance(), blank.unit(),
                blank.alsoAccepted(), blank.commonErrors());
    }

    private static Essay.Criterion criterion(String key, List<Integer> steps) {
        List<Essay.Level> levels = IntStream.rangeClosed(0, steps.size()).mapToObj(place -> new Essay.Level(
                BigDecimal.valueOf(steps.stream().limit(place).mapToInt(Integer::intValue).sum(), 2), "Ainsi."))
                .toList();
        return new Essay.Criterion(key, "Critère", levels);
    }

    private static NumberKey number(RandomGenerator random) {
        String unit = random.nextInt(5) < 2 ? null : Any.of(random, UNITS);
        return new NumberKey(decimal(random), Any.of(random, "0", "0,5", "3"), unit,
                Any.list(random, 0, 2, AnyQuestion::decimal), List.of());
    }

    private static List<String> words(RandomGenerator random) {
        return Any.list(random, 1, 3, word -> Any.of(word, WORDS));
    }
}
