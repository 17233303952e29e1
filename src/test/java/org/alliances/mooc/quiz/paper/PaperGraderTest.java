package org.alliances.mooc.quiz.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Correctness;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.quiz.QuizFixtures;
import org.junit.jupiter.api.Test;

class PaperGraderTest {
    private static final Map<String, Question> QUESTIONS = Map.of("small", QuizFixtures.statement("small", "1"),
            "large",
            QuizFixtures.statement("large", "1.5"), "choice", QuizFixtures.choice("choice"));
    private static final Response RIGHT = new Response.TrueFalse(true);
    private static final Response WRONG = new Response.TrueFalse(false);

    @Test
    void addsWhatQuestionsEarned() {
        // When
        PaperGrade grade = grade(60, Map.of("small", WRONG, "large", RIGHT, "choice", new Response.SingleChoice("b")));

        // Then
        assertThat(grade.points()).isEqualTo(Points.of("2.5"));
        assertThat(grade.maximum()).isEqualTo(Points.of("3.5"));
        assertThat(grade.percent()).isEqualTo(71);
        assertThat(grade.passed()).isTrue();
        assertThat(grade.questions()).containsExactly(
                new QuestionGrade("small", BigDecimal.ZERO, BigDecimal.ONE, Correctness.INCORRECT, List.of(), RIGHT,
                        null),
                new QuestionGrade("large", new BigDecimal("1.5"), new BigDecimal("1.5"), Correctness.CORRECT, List.of(),
                        RIGHT, null),
                new QuestionGrade("choice", BigDecimal.ONE, BigDecimal.ONE, Correctness.CORRECT, List.of(),
                        new Response.SingleChoice("b"), null));
    }

    @Test
    void whatIsNotAnsweredEarnsNothing() {
        // When
        PaperGrade grade = grade(60, Map.of());

        // Then
        assertThat(grade.points()).isEqualTo(Points.ZERO);
        assertThat(grade.percent()).isZero();
        assertThat(grade.passed()).isFalse();
        assertThat(grade.questions()).extracting(QuestionGrade::correctness).containsOnly(Correctness.UNANSWERED);
    }

    @Test
    void aPassMarkIsNotReachedByRounding() {
        // Given: 2.5 of 3.5 points is 71.43 percent.
        Map<String, Response> responses = Map.of("large", RIGHT, "small", RIGHT);

        // Then
        assertThat(grade(71, responses).passed()).isTrue();
        assertThat(grade(72, responses).passed()).isFalse();
    }

    @Test
    void latenessCostsItsShareOfTheWhole() {
        // Given: 3.5 points less 20 percent.
        Map<String, Response> all = Map.of("small", RIGHT, "large", RIGHT, "choice", new Response.SingleChoice("b"));

        // When
        PaperGrade grade = PaperGrader.grade(paper(80), QUESTIONS::get, all, Rulings.NONE, true);

        // Then
        assertThat(grade.points()).isEqualTo(Points.of("2.8"));
        assertThat(grade.percent()).isEqualTo(80);
        assertThat(grade.passed()).isTrue();
        assertThat(grade.questions()).extracting(QuestionGrade::points).containsExactly(BigDecimal.ONE,
                new BigDecimal("1.5"), BigDecimal.ONE);
        assertThat(PaperGrader.grade(paper(81), QUESTIONS::get, all, Rulings.NONE, true).passed()).isFalse();
    }

    private static PaperGrade grade(int passPercent, Map<String, Response> responses) {
        return PaperGrader.grade(paper(passPercent), QUESTIONS::get, responses, Rulings.NONE, false);
    }

    private static Paper paper(int passPercent) {
        return new Paper(1,
                List.of(new Paper.Asked("small", Arrangement.NONE, null),
                        new Paper.Asked("large", Arrangement.NONE, null),
                        new Paper.Asked("choice", new Arrangement(List.of("y", "x", "z"), List.of()), null)),
                new Paper.Rules(passPercent, null, null, new QuizDocument.Late(Duration.ofMinutes(5), 20), null, null));
    }
}
