package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.Points;
import org.junit.jupiter.api.Test;

/**
 * What holds for every question, in every arrangement, whatever is answered. The same cases come in each run: each
 * property has its own first seed, and each of its cases the next one.
 */
class GradingPropertiesTest {
    private static final int CASES = 1_000;

    @Test
    void questionsOfTheseTestsAreWellFormed() {
        forEvery(1_000, GradingPropertiesTest::anything, asked -> {
            assertThat(asked.question().findings()).isEmpty();
            if (asked.response() != null) {
                assertThat(asked.question().check(asked.arrangement(), asked.response())).isEmpty();
            }
        });
    }

    @Test
    void answersOfTheseTestsAreAsRightAndAsWrongAsTheirKindAllows() {
        Map<QuestionKind, Set<Correctness>> seen = new EnumMap<>(QuestionKind.class);
        forEvery(2_000, GradingPropertiesTest::anything,
                asked -> seen.computeIfAbsent(asked.question().kind(), kind -> EnumSet.noneOf(Correctness.class))
                        .add(asked.grade().correctness()));

        assertThat(seen).containsOnlyKeys(QuestionKind.values());
        seen.forEach((kind, correctness) -> assertThat(correctness).as("%s", kind).isEqualTo(switch (kind) {
            case SINGLE_CHOICE, TRUE_FALSE, NUMERIC, SHORT_TEXT ->
                EnumSet.of(Correctness.CORRECT, Correctness.INCORRECT, Correctness.UNANSWERED);
            case MULTIPLE_CHOICE, MATCHING, ORDERING, CLOZE ->
                EnumSet.complementOf(EnumSet.of(Correctness.AWAITING));
            case ESSAY -> EnumSet.of(Correctness.UNANSWERED, Correctness.AWAITING);
        }));
    }

    @Test
    void pointsLieBetweenZeroAndTheWorth() {
        forEvery(3_000, random -> new Valued<>(anything(random), worth(random)), valued -> {
            Asked asked = valued.what();
            Grade grade = asked.question().grade(asked.arrangement(), asked.response(), valued.worth());

            assertThat(grade.points()).isBetween(Points.ZERO, valued.worth());
            assertThat(grade.fraction()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(grade.maximum()).isEqualTo(valued.worth());
            assertThat(grade.correctness() == Correctness.CORRECT)
                    .isEqualTo(grade.fraction().compareTo(BigDecimal.ONE) == 0);
        });
    }

    @Test
    void gradingTwiceGivesEqualGrades() {
        forEvery(4_000, GradingPropertiesTest::anything,
                asked -> assertThat(asked.grade()).isEqualTo(asked.grade()));
    }

    @Test
    void rightAnswerEarnsEverything() {
        forEvery(5_000, GradingPropertiesTest::anything,
                asked -> asked.question().rightAnswer(asked.arrangement()).ifPresentOrElse(right -> {
                    Grade grade = asked.with(right).grade();

                    assertThat(grade.points()).isEqualTo(asked.question().worth());
                    assertThat(grade.correctness()).isEqualTo(Correctness.CORRECT);
                }, () -> assertThat(asked.question().isGradedByPeople()).isTrue()));
    }

    @Test
    void whatIsTickedFirstDoesNotMatter() {
        forEvery(6_000, Ticked::of, ticked -> {
            Grade before = ticked.asked().grade();
            Grade after = ticked.asked().with(ticked.otherwise()).grade();

            assertThat(after).usingRecursiveComparison().ignoringFields("feedback").isEqualTo(before);
            assertThat(after.feedback()).containsExactlyInAnyOrderElementsOf(before.feedback());
        });
    }

    @Test
    void acceptingMoreLowersNoGrade() {
        forEvery(7_000, Widened::of, widened -> {
            Asked asked = widened.asked();
            Correction more = widened.more();

            assertThat(asked.grade(more).points()).isGreaterThanOrEqualTo(asked.grade().points());
            assertThat(more.apply(asked.question()).findings()).isEmpty();
            assertThat(more.apply(more.apply(asked.question()))).isEqualTo(more.apply(asked.question()));
        });
    }

    @Test
    void whatIsAcceptedAlsoIsRight() {
        forEvery(8_000, Widened::of, widened -> {
            Asked asked = widened.asked();
            String text = widened.more().text();
            Response given = switch (asked.question()) {
                case Numeric question -> new Response.Numeric(text);
                case Cloze question ->
                    new Response.Cloze(Map.of(question.gaps().labels().labelOf(widened.more().blank()), text));
                default -> new Response.ShortText(text);
            };
            Grade grade = asked.with(given).grade(widened.more());

            int parts = asked.question() instanceof Cloze question ? question.blanks().size() : 1;
            assertThat(grade.correctness()).isEqualTo(parts == 1
                    ? Correctness.CORRECT
                    : ((Cloze) asked.question()).scoring() == Scoring.ALL_OR_NOTHING
                            ? Correctness.INCORRECT
                            : Correctness.PARTIAL);
        });
    }

    @Test
    void pointsForAllAreForAll() {
        forEvery(9_000, GradingPropertiesTest::anything, asked -> {
            Grade judged = asked.grade();
            Grade grade = asked.grade(new Correction.PointsForAll());

            assertThat(grade.points()).isEqualTo(asked.question().worth());
            assertThat(grade.correctness()).isEqualTo(judged.correctness());
        });
    }

    @Test
    void marksLieBetweenZeroAndTheWorth() {
        forEvery(10_000, random -> new Valued<>(Marked.of(random), worth(random)), valued -> {
            Essay essay = valued.what().essay();
            Map<String, BigDecimal> highest = new TreeMap<>();
            essay.rubric().forEach(criterion -> highest.put(criterion.key(), criterion.highest()));

            assertThat(essay.checkMark(valued.what().levels())).isEmpty();
            assertThat(essay.mark(valued.what().levels(), valued.worth())).isBetween(Points.ZERO, valued.worth());
            assertThat(essay.mark(highest, valued.worth())).isEqualTo(valued.worth());
        });
    }

    private static <T> void forEvery(long firstSeed, Function<RandomGenerator, T> generator, Consumer<T> property) {
        for (long seed = firstSeed; seed < firstSeed + CASES; seed++) {
            T given = generator.apply(new SplittableRandom(seed));
            // What the rules throw fails with the seed too.
            assertThatCode(() -> property.accept(given)).as("seed %d: %s", seed, given).doesNotThrowAnyException();
        }
    }

    private static Asked anything(RandomGenerator random) {
        return Asked.of(random, AnyQuestion.ofAnyKind(random));
    }

    private static Points worth(RandomGenerator random) {
        return new Points(AnyQuestion.points(random));
    }

    private record Valued<T>(T what, Points worth) {}

    /** @param otherwise what is ticked in {@code asked}, in another order */
    private record Ticked(Asked asked, Response.MultipleChoice otherwise) {
        static Ticked of(RandomGenerator random) {
            Asked asked = Asked.answered(random, AnyQuestion.multipleChoice(random));
            List<String> choices = new ArrayList<>(((Response.MultipleChoice) asked.response()).choices());
            Collections.shuffle(choices, random);
            return new Ticked(asked, new Response.MultipleChoice(choices));
        }
    }

    /** @param more a correction that fits the question */
    private record Widened(Asked asked, Correction.AcceptAlso more) {
        static Widened of(RandomGenerator random) {
            Asked asked = Asked.of(random, AnyQuestion.typed(random));
            String blank = asked.question() instanceof Cloze cloze ? Any.of(random, cloze.blanks()).id() : null;
            // Bounded, so that a rule which refuses everything is seen and not waited for.
            return new Widened(asked, Stream.generate(() -> new Correction.AcceptAlso(text(random), blank)).limit(200)
                    .filter(more -> more.unfit(asked.question()).isEmpty()).findFirst().orElseThrow());
        }

        private static String text(RandomGenerator random) {
            return switch (random.nextInt(3)) {
                case 0 -> Any.of(random, AnyQuestion.WORDS);
                case 1 -> AnyQuestion.decimal(random);
                default -> AnyQuestion.decimal(random) + " %";
            };
        }
    }

    private record Marked(Essay essay, Map<String, BigDecimal> levels) {
        static Marked of(RandomGenerator random) {
            Essay essay = AnyQuestion.essay(random);
            Map<String, BigDecimal> levels = new TreeMap<>();
            essay.rubric().forEach(
                    criterion -> levels.put(criterion.key(), Any.of(random, criterion.levels()).points()));
            return new Marked(essay, levels);
        }
    }
}
