package org.alliances.mooc.quiz.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.QuizFixtures;
import org.junit.jupiter.api.Test;

class PaperDrawerTest {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final List<Question> QUESTIONS = List.of(QuizFixtures.choice("one"), QuizFixtures.choice("two"),
            QuizFixtures.statement("three", "1"));

    @Test
    void keepsTheOrderOfTheFileWhereNothingIsShuffled() {
        assertThat(draw(false, 1)).isEqualTo(new Paper(7,
                List.of(new Paper.Asked("one", new Arrangement(List.of("x", "y", "z"), List.of()), null),
                        new Paper.Asked("two", new Arrangement(List.of("x", "y", "z"), List.of()), null),
                        new Paper.Asked("three", Arrangement.NONE, null)),
                new Paper.Rules(60, null, GRACE, null, null, 1)));
    }

    @Test
    void sameSeedDrawsTheSamePaper() {
        assertThat(draw(true, 42)).isEqualTo(draw(true, 42));
    }

    @Test
    void shufflesQuestionsAndChoices() {
        // Given
        Set<List<String>> orders = new HashSet<>();
        Set<Arrangement> arrangements = new HashSet<>();

        // When
        LongStream.range(0, 200).mapToObj(seed -> draw(true, seed)).forEach(paper -> {
            orders.add(paper.questions().stream().map(Paper.Asked::key).toList());
            paper.questions().stream().filter(asked -> asked.key().equals("one")).map(Paper.Asked::arrangement)
                    .forEach(arrangements::add);
        });

        // Then
        assertThat(orders).hasSize(6);
        assertThat(arrangements).hasSize(6);
    }

    private static Paper draw(boolean shuffled, long seed) {
        return PaperDrawer.draw(QuizFixtures.quiz("""
                shuffle: { questions: %1$s, choices: %1$s }
                questions: [one, two, three]""".formatted(shuffled)), QUESTIONS, new RevisionNumber(7), GRACE,
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }
}
