package org.alliances.mooc.quiz.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.quiz.QuizFixtures;
import org.junit.jupiter.api.Test;

class PaperPrintTest {
    private static final Map<String, Question> QUESTIONS = Map.of("one", QuizFixtures.choice("one"), "two",
            QuizFixtures.statement("two", "1"));

    @Test
    void samePaperHasTheSameHash() {
        assertThat(print("x", "y", "z").hash()).isEqualTo(print("x", "y", "z").hash());
    }

    @Test
    void anotherOrderHasAnotherHash() {
        assertThat(print("x", "y", "z").hash()).isNotEqualTo(print("y", "x", "z").hash());
    }

    @Test
    void showsChoicesInTheOrderOfThePaper() {
        assertThat(print("z", "x", "y").questions().getFirst().presentation().choices())
                .extracting(part -> part.id() + " " + part.text()).containsExactly("a Z", "b X", "c Y");
    }

    private static PaperPrint print(String... order) {
        Paper paper = new Paper(1,
                List.of(new Paper.Asked("one", new Arrangement(List.of(order), List.of()), null),
                        new Paper.Asked("two", Arrangement.NONE, null)),
                new Paper.Rules(60, null, null, null, null, null));
        return PaperPrint.of(paper, QUESTIONS::get);
    }
}
