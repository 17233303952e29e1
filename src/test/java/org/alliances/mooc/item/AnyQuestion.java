package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-formed questions of every kind, of any size that a test can stand. */
final class AnyQuestion {
    static final List<String> WORDS = List.of("alliance", "l'Été", "les voisins", "P.T.C.E.", "cœur", "Solidatech",
            "37");
    private static final List<String> UNITS = List.of("%", "€", "heures");

    private AnyQuestion() {}

    static Arbitrary<Question> ofAnyKind() {
        return Arbitraries.of(QuestionKind.class).flatMap(AnyQuestion::ofKind);
    }

    /** Questions to which an answer is typed. */
    static Arbitrary<Question> typed() {
        return Arbitraries.of(QuestionKind.NUMERIC, QuestionKind.SHORT_TEXT, QuestionKind.CLOZE)
                .flatMap(AnyQuestion::ofKind);
    }

    static Arbitrary<Question> ofKind(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> singleChoice().map(Question.class::cast);
            case MULTIPLE_CHOICE -> multipleChoice().map(Question.class::cast);
            case TRUE_FALSE -> Combinators.combine(points(), Arbitraries.of(true, false))
                    .as((points, answer) -> new TrueFalse("k", "m", Bloom.APPLY, Reliability.A, points, "?",
                            Questions.FEEDBACK, null, null, answer, "Non."));
            case NUMERIC -> Combinators.combine(points(), number(), unit()).as(
                    (points, key, unit) -> new Numeric("k", "m", Bloom.APPLY, Reliability.A, points, "?",
                            Questions.FEEDBACK, null, null, key.answer(), key.tolerance(), unit, key.alsoAccepted(),
                            null));
            case SHORT_TEXT -> Combinators.combine(points(), words()).as(
                    (points, accept) -> new ShortText("k", "m", Bloom.APPLY, Reliability.A, points, "?",
                            Questions.FEEDBACK, null, null, accept, null));
            case MATCHING -> matching().map(Question.class::cast);
            case ORDERING -> ordering().map(Question.class::cast);
            case CLOZE -> cloze().map(Question.class::cast);
            case ESSAY -> essay().map(Question.class::cast);
        };
    }

    static Arbitrary<MultipleChoice> multipleChoice() {
        return Combinators.combine(points(), Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(6),
                Arbitraries.of(Scoring.class))
                .as((points, rest, scoring) -> new MultipleChoice("k", "m", Bloom.APPLY, Reliability.A, points, "?",
                        Questions.FEEDBACK, null, null,
                        choices(Stream.concat(Stream.of(true), rest.stream()).toList()), scoring));
    }

    static Arbitrary<Essay> essay() {
        return Arbitraries.integers().between(1, 40).list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(4)
                .map(steps -> {
                    List<Essay.Criterion> rubric = IntStream.range(0, steps.size())
                            .mapToObj(place -> criterion("c" + place, steps.get(place))).toList();
                    return new Essay("k", "m", Bloom.CREATE, Reliability.PP, new Rubric(rubric).most(), "?",
                            Questions.FEEDBACK, null, null, null, null, rubric, "Sévère.", "Modèle.");
                });
    }

    static Arbitrary<BigDecimal> points() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.01"), BigDecimal.TEN).ofScale(2);
    }

    private static Arbitrary<SingleChoice> singleChoice() {
        return Combinators.combine(points(), Arbitraries.integers().between(2, 6), Arbitraries.integers().between(0, 5))
                .as((points, size, right) -> new SingleChoice("k", "m", Bloom.APPLY, Reliability.A, points, "?",
                        Questions.FEEDBACK, null, null,
                        choices(IntStream.range(0, size).mapToObj(place -> place == right % size).toList())));
    }

    private static List<Choice> choices(List<Boolean> right) {
        return IntStream.range(0, right.size())
                .mapToObj(place -> new Choice("id-" + place, "Texte", right.get(place), "Parce que.")).toList();
    }

    private static Arbitrary<Matching> matching() {
        return Combinators.combine(points(), Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(5),
                Arbitraries.integers().between(2, 5), Arbitraries.of(Scoring.ALL_OR_NOTHING, Scoring.PROPORTIONAL))
                .as((points, matches, targets, scoring) -> new Matching("k", "m", Bloom.APPLY, Reliability.A, points,
                        "?", Questions.FEEDBACK, null, null,
                        IntStream.range(0, matches.size()).mapToObj(place -> new Matching.Left("l-" + place, "Gauche",
                                "r-" + matches.get(place) % targets)).toList(),
                        IntStream.range(0, targets)
                                .mapToObj(place -> new Matching.Right("r-" + place, "Droite", "Non.")).toList(),
                        scoring));
    }

    private static Arbitrary<Ordering> ordering() {
        return Combinators.combine(points(), Arbitraries.integers().between(2, 5), Arbitraries.integers().between(0, 3),
                Arbitraries.of(Scoring.ALL_OR_NOTHING, Scoring.PROPORTIONAL))
                .as((points, items, distractors, scoring) -> new Ordering("k", "m", Bloom.APPLY, Reliability.A, points,
                        "?", Questions.FEEDBACK, null, null, items("i-", items), items("d-", distractors), scoring));
    }

    private static List<Ordering.Item> items(String prefix, int size) {
        return IntStream.range(0, size).mapToObj(place -> new Ordering.Item(prefix + place, "Texte", "Ailleurs."))
                .toList();
    }

    private static Arbitrary<Cloze> cloze() {
        return Combinators.combine(points(), blank().list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(Scoring.class))
                .as((points, blanks, scoring) -> new Cloze("k", "m", Bloom.APPLY, Reliability.A, points, "?",
                        Questions.FEEDBACK, null, null,
                        IntStream.range(0, blanks.size())
                                .mapToObj(place -> "{{id-" + (blanks.size() - 1 - place) + "}}")
                                .reduce("Trous :", (text, gap) -> text + " " + gap),
                        IntStream.range(0, blanks.size()).mapToObj(place -> named("id-" + place, blanks.get(place)))
                                .toList(),
                        scoring));
    }

    private static Arbitrary<Cloze.Blank> blank() {
        return Arbitraries.oneOf(
                words().map(accept -> new Cloze.Blank(null, accept, null, null, null, null, null, null)),
                Combinators.combine(number(), unit()).as((key, unit) -> new Cloze.Blank(null, null, null, key.answer(),
                        key.tolerance(), unit, key.alsoAccepted(), null)));
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

    private static Arbitrary<NumberKey> number() {
        return Combinators.combine(decimal(), Arbitraries.of("0", "0,5", "3"), decimal().list().ofMaxSize(2))
                .as((answer, tolerance, others) -> new NumberKey(answer, tolerance, null, others, List.of()));
    }

    static Arbitrary<String> decimal() {
        return Arbitraries.bigDecimals().between(BigDecimal.valueOf(-50), BigDecimal.valueOf(50)).ofScale(1)
                .map(number -> number.toPlainString().replace('.', ','));
    }

    private static Arbitrary<String> unit() {
        return Arbitraries.of(UNITS).injectNull(0.4);
    }

    private static Arbitrary<List<String>> words() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(3);
    }
}
