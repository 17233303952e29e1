package org.alliances.mooc.item.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Feedback;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Reliability;
import org.alliances.mooc.item.TrueFalse;
import org.junit.jupiter.api.Test;

class QuestionDrawerTest {
    private static final List<String> MODULES = List.of("one", "two", "three");
    private static final List<Bloom> LEVELS = List.of(Bloom.REMEMBER, Bloom.ANALYSE);

    @Test
    void agreesWithTryingEveryPaper() {
        int possible = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Question> pool = pool(3 + random.nextInt(6), random);
            Draw draw = draw(pool.size(), random);
            Set<Set<String>> papers = everyPaper(draw, pool);

            QuestionDrawer.Conflict conflict = QuestionDrawer.conflict(draw, pool);

            assertThat(conflict.isNone()).as("seed %d: %s of %s", seed, draw, pool).isEqualTo(!papers.isEmpty());
            if (conflict.isNone()) {
                possible++;
                Set<String> drawn = keys(QuestionDrawer.draw(draw, pool, random));
                assertThat(papers).as("seed %d", seed).contains(drawn);
            } else {
                assertThatThrownBy(() -> QuestionDrawer.draw(draw, pool, random))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(possible).as("both cases come often").isBetween(500, 1_700);
    }

    @Test
    void namesConstraintsThatAreAllNeededForTheConflict() {
        int conflicts = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Question> pool = pool(3 + random.nextInt(6), random);
            Draw draw = draw(pool.size(), random);
            QuestionDrawer.Conflict conflict = QuestionDrawer.conflict(draw, pool);
            if (conflict.kind() != QuestionDrawer.Conflict.Kind.CONSTRAINTS) {
                continue;
            }
            conflicts++;
            List<Constraint> named = conflict.constraints();
            assertThat(everyPaper(new Draw(draw.total(), null, named), pool)).as("seed %d", seed).isEmpty();
            for (int left = 0; left < named.size(); left++) {
                List<Constraint> fewer = new ArrayList<>(named);
                fewer.remove(left);
                assertThat(everyPaper(new Draw(draw.total(), null, fewer), pool)).as("seed %d", seed).isNotEmpty();
            }
        }
        assertThat(conflicts).isPositive();
    }

    @Test
    void everyPaperThatKeepsTheConstraintsCanCome() {
        List<Question> pool = List.of(question("a", "one", Bloom.REMEMBER), question("b", "one", Bloom.ANALYSE),
                question("c", "two", Bloom.REMEMBER), question("d", "two", Bloom.ANALYSE),
                question("e", "two", Bloom.ANALYSE));
        Draw draw = new Draw(3, null,
                List.of(new Constraint(List.of("one"), null, null, null, null, null, 1, null),
                        new Constraint(null, null, List.of(Bloom.REMEMBER), null, null, null, null, 1)));
        Set<Set<String>> drawn = new HashSet<>();
        Random random = new Random(7);

        for (int n = 0; n < 500; n++) {
            drawn.add(keys(QuestionDrawer.draw(draw, pool, random)));
        }

        assertThat(drawn).isEqualTo(everyPaper(draw, pool));
    }

    @Test
    void sameSeedDrawsTheSame() {
        List<Question> pool = pool(30, new Random(1));
        Draw draw = new Draw(12, null, List.of(new Constraint(List.of("one"), null, null, null, null, 3, null, null)));

        assertThat(QuestionDrawer.draw(draw, pool, new Random(5)))
                .isEqualTo(QuestionDrawer.draw(draw, pool, new Random(5)))
                .isNotEqualTo(QuestionDrawer.draw(draw, pool, new Random(6)));
    }

    @Test
    void drawsFromTheSelectionOnly() {
        List<Question> pool = pool(30, new Random(1));
        Draw draw = new Draw(5, new Selector(List.of("two"), null, null, null, null), List.of());

        assertThat(QuestionDrawer.draw(draw, pool, new Random(5))).hasSize(5)
                .allMatch(question -> question.module().equals("two"));
        assertThat(QuestionDrawer.conflict(new Draw(25, draw.from(), List.of()), pool).kind())
                .isEqualTo(QuestionDrawer.Conflict.Kind.TOO_FEW);
    }

    @Test
    void selectsByAnyOfTheTags() {
        Selector figures = new Selector(null, null, null, null, List.of("chiffres", "dates"));

        assertThat(figures.selects(tagged("dates", "noms"))).isTrue();
        assertThat(figures.selects(tagged("noms"))).isFalse();
        assertThat(figures.selects(tagged())).isFalse();
        assertThat(new Selector(null, null, null, null, null).selects(tagged())).isTrue();
    }

    @Test
    void countsByTags() {
        List<Question> pool = List.of(tagged("dates"), tagged("noms"), tagged("noms", "dates"));
        Constraint dates = new Constraint(null, null, null, null, List.of("dates"), 2, null, null);

        assertThat(QuestionDrawer.available(dates, new Draw(3, null, List.of(dates)), pool)).isEqualTo(2);
    }

    private static Question tagged(String... tags) {
        return new TrueFalse("q", "one", Bloom.REMEMBER, Reliability.A, BigDecimal.ONE, "?", null, null, List.of(tags),
                true, null);
    }

    private static List<Question> pool(int size, Random random) {
        return IntStream.range(0, size).mapToObj(n -> question("q" + n, MODULES.get(random.nextInt(MODULES.size())),
                LEVELS.get(random.nextInt(LEVELS.size())))).toList();
    }

    private static Draw draw(int pool, Random random) {
        List<Constraint> constraints = new ArrayList<>();
        for (String module : MODULES) {
            if (random.nextBoolean()) {
                constraints.add(new Constraint(List.of(module), null, null, null, null, random.nextInt(3), null, null));
            }
        }
        for (Bloom level : LEVELS) {
            if (random.nextBoolean()) {
                int least = random.nextInt(2);
                constraints
                        .add(new Constraint(null, null, List.of(level), null, null, null, least,
                                least + random.nextInt(3)));
            }
        }
        return new Draw(1 + random.nextInt(pool), null, constraints);
    }

    private static Set<Set<String>> everyPaper(Draw draw, List<Question> pool) {
        Set<Set<String>> papers = new HashSet<>();
        for (int bits = 0; bits < 1 << pool.size(); bits++) {
            int chosen = bits;
            List<Question> paper = IntStream.range(0, pool.size()).filter(n -> (chosen >> n & 1) == 1)
                    .mapToObj(pool::get).toList();
            boolean keeps = paper.size() == draw.total() && draw.constraints().stream().allMatch(constraint -> {
                long counted = paper.stream().filter(constraint::selects).count();
                return counted >= constraint.least() && counted <= constraint.most();
            });
            if (keeps) {
                papers.add(keys(paper));
            }
        }
        return papers;
    }

    private static Set<String> keys(List<Question> paper) {
        return new HashSet<>(paper.stream().map(Question::key).toList());
    }

    private static Question question(String key, String module, Bloom level) {
        return new TrueFalse(key, module, level, Reliability.A, BigDecimal.ONE, "?", new Feedback("a", "b"), List.of(),
                List.of(),
                true, "c");
    }
}
