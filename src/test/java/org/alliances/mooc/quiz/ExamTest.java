package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import jakarta.inject.Inject;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.QuestionKind;
import org.alliances.mooc.item.Reliability;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.paper.PaperDrawer;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The final exam: drawn, worth the same for everyone, and silent about its keys until the last attempt. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class ExamTest {
    private static final QuizKey EXAM = new QuizKey("examen-final");
    private static final String ATTEMPTS = MY_COURSE_PATH + "/quizzes/examen-final/attempts";

    @Inject
    PublishedCourses courses;
    @Inject
    Database database;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        enrol("lea");
    }

    @Test
    void everyPaperIsComposedAsTheCourseSays() {
        PublishedCourse course = courses.course(new CourseKey(Api.COURSE));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        Set<String> everDrawn = new HashSet<>();

        for (int n = 0; n < 100; n++) {
            List<Question> paper = PaperDrawer
                    .draw(course.quiz(EXAM), course.questions(EXAM), course.revision(), Duration.ZERO, random)
                    .questions().stream().map(asked -> course.question(new QuestionKey(asked.key()))).toList();

            assertThat(paper).hasSize(30).doesNotHaveDuplicates();
            assertThat(count(paper, Question::module)).isEqualTo(Map.of("pourquoi-personne-ne-reussit-seul", 4,
                    "du-partenariat-a-l-alliance", 5, "rassembler", 6, "structurer-et-financer", 8,
                    "experimenter-et-evaluer", 3, "changer-d-echelle", 4));
            assertThat(count(paper, Question::kind)).isEqualTo(Map.of(QuestionKind.SINGLE_CHOICE, 12,
                    QuestionKind.MULTIPLE_CHOICE, 7, QuestionKind.TRUE_FALSE, 4, QuestionKind.NUMERIC, 4,
                    QuestionKind.MATCHING, 2, QuestionKind.ORDERING, 1));
            Map<Object, Integer> levels = count(paper, Question::bloom);
            assertThat(levels.getOrDefault(Bloom.REMEMBER, 0)).isLessThanOrEqualTo(12);
            assertThat(levels.getOrDefault(Bloom.ANALYSE, 0) + levels.getOrDefault(Bloom.EVALUATE, 0))
                    .isGreaterThanOrEqualTo(6);
            assertThat(paper).extracting(Question::reliability).containsAnyOf(Reliability.G, Reliability.A)
                    .doesNotContain(Reliability.B, Reliability.C, Reliability.PP);
            paper.forEach(question -> everDrawn.add(question.key()));
        }

        long eligible = course.questions(EXAM).stream()
                .filter(question -> Set.of(Reliability.G, Reliability.A).contains(question.reliability()))
                .filter(question -> question.kind() != QuestionKind.SHORT_TEXT).count();
        assertThat(everDrawn).as("every question can come").hasSize((int) eligible);
    }

    @Test
    void keepsItsKeysUntilTheLastAttempt() {
        String first = start();
        as("lea").noContentType().post(V1 + "/me/attempts/" + first + "/submission").then().statusCode(200)
                .body("maximum", is(30)).body("points", is(0)).body("shown.score", is(true))
                .body("shown.explanation", is(false))
                .body("questions", empty());
        as("lea").get(V1 + "/me/attempts/" + first).then().body("result.shown.correctness", is(false))
                .body("result.questions", empty()).body("attemptsLeft", is(1));

        String second = start();
        as("lea").get(V1 + "/me/attempts/" + first).then().body("attemptsLeft", is(0))
                // The second attempt is open: the keys of the first would answer it.
                .body("result.shown.correctness", is(false)).body("result.questions", empty());
        as("lea").noContentType().post(V1 + "/me/attempts/" + second + "/submission").then().statusCode(200)
                .body("shown.explanation", is(true)).body("questions", hasSize(30))
                .body("questions.rightAnswer", not(empty())).body("questions[0].feedback", notNullValue());
        as("lea").get(V1 + "/me/attempts/" + first).then().body("result.shown.correctness", is(true))
                .body("result.questions", hasSize(30));
        as("lea").noContentType().post(ATTEMPTS).then().statusCode(409);
    }

    @Test
    void paperStaysTheSameAndIsWorthThirtyPoints() {
        JsonPath attempt = as("lea").noContentType().post(ATTEMPTS).then().statusCode(201).extract().jsonPath();
        List<Map<String, Object>> questions = attempt.getList("questions");

        assertThat(questions).hasSize(30).allSatisfy(question -> assertThat(question.get("points")).isEqualTo(1));
        assertThat(as("lea").get(V1 + "/me/attempts/" + attempt.getString("id")).jsonPath().getList("questions.key"))
                .isEqualTo(attempt.getList("questions.key"));
        assertThat(as("lea").get(Api.COURSE_PATH + "/outline").jsonPath()
                .getInt("modules.items.flatten().find { it.key == 'examen-final' }.points")).isEqualTo(30);
    }

    private static String start() {
        return as("lea").noContentType().post(ATTEMPTS).then().statusCode(201).extract().path("id");
    }

    private static Map<Object, Integer> count(List<Question> paper, java.util.function.Function<Question, Object> by) {
        Map<Object, Integer> counts = new HashMap<>();
        new ArrayList<>(paper).forEach(question -> counts.merge(by.apply(question), 1, Integer::sum));
        return counts;
    }
}
