package org.alliances.mooc.quiz;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperDrawer;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.paper.PaperGrader;
import org.alliances.mooc.quiz.paper.PaperPrint;
import org.alliances.mooc.quiz.paper.Rulings;
import org.alliances.mooc.quiz.policy.ReleasePolicy.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attempt that nobody makes: for who writes the quiz. The same paper is drawn and graded by the same code, and nothing is
 * kept. With its keys: it is not for learners.
 */
public final class QuizTrial {
    private static final String SHUFFLER = "L64X128MixRandom";
    private static final Shown EVERYTHING = new Shown(true, true, true);

    private QuizTrial() {}

    /**
     * @param seed names the paper: the same one gives the same
     * @param responses by question key, in the labels of this paper; one that is not there is not answered
     * @throws org.alliances.mooc.kernel.ProblemException quiz-not-found; invalid-response
     */
    public static View of(PublishedCourse course, QuizKey key, long seed, Map<String, Response> responses) {
        QuizDocument quiz = course.quiz(key);
        Paper paper = PaperDrawer.draw(quiz, course.questions(key), course.revision(), Duration.ZERO,
                RandomGeneratorFactory.of(SHUFFLER).create(seed));
        Map<String, Response> given = new LinkedHashMap<>();
        for (Paper.Asked asked : paper.questions()) {
            Response response = responses.get(asked.key());
            if (response != null) {
                List<Violation> wrong = course.question(new QuestionKey(asked.key()))
                        .check(asked.arrangement(), response)
                        .stream().map(fault -> new Violation("responses." + asked.key() + "." + fault.field(), "body",
                                fault.message()))
                        .toList();
                if (!wrong.isEmpty()) {
                    throw QuizProblem.INVALID_RESPONSE.asException().withViolations(wrong);
                }
                given.put(asked.key(), response);
            }
        }
        PaperGrade grade = PaperGrader.grade(paper, question -> course.question(new QuestionKey(question)), given,
                Rulings.NONE, false);
        return new View(quiz.title(), seed, quiz.passPercent(),
                PaperPrint.of(paper, question -> course.question(new QuestionKey(question))).questions().stream()
                        .map(printed -> new AttemptView.Question(printed.key(), printed.prompt(), printed.points(),
                                printed.presentation(), given.get(printed.key()), null, null, false))
                        .toList(),
                grade.points().toDecimal(), grade.maximum().toDecimal(), grade.percent(),
                grade.passed(), grade.questions().stream()
                        .map(question -> QuestionResultView.of(question, EVERYTHING, null)).toList());
    }

    /** A paper, and what the given responses earn in it. */
    @Schema(name = "QuizTrial")
    public record View(String title, @Schema(description = "Names the paper: send it back with responses.") long seed,
            int passPercent, List<AttemptView.Question> questions,
            @Schema(examples = "7.67") java.math.BigDecimal points,
            @Schema(examples = "10") java.math.BigDecimal maximum,
            int percent, boolean passed,
            @Schema(description = "In the order of the paper, with right answers and feedback.") List<QuestionResultView> results) {}
}
