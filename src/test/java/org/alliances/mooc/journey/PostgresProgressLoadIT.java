package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Postgres;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/**
 * A class that has completed fifty lessons each, and one learner in the midst of it: how many statements her screens and her
 * acts cost does not depend on them. With a million completions: {@code ./mvnw verify -Dit.test=PostgresProgressLoadIT
 * -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dprogress.learners=20000}.
 */
@QuarkusTest
@TestProfile(Postgres.class)
class PostgresProgressLoadIT {
    private static final String COURSE = "labo-des-multitudes";
    private static final String OTHER = "labo-a-cote";
    private static final int LESSONS = 50;
    private static final int LEARNERS = Integer.getInteger("progress.learners", 400);
    private static final String MINE = V1 + "/me/courses/" + COURSE;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void fill() {
        database.forgetLearners();
        QuizLab lab = new QuizLab(COURSE);
        IntStream.rangeClosed(1, LESSONS + 2).forEach(n -> lab.lesson("lecon-" + n, "Une leçon."));
        lab.quiz("quiz", "questions: [combien]").number("combien", "12")
                .requires("lecon-52", "[{ score: { quiz: quiz, percent: 80 } }, { completed: lecon-50 }]")
                .publish(publishing);
        new QuizLab(OTHER).lesson("ailleurs", "Une leçon.").publish(publishing);
        enrol(COURSE);
        enrol(OTHER);
        takeTheQuiz();
        String learners = "select cast(md5('learner ' || n) as uuid) as id from generate_series(1, %d) n"
                .formatted(LEARNERS - 1);
        database.change("""
                insert into enrolment (learner_id, course_key, run_key, revision, enrolled_at, version)
                select l.id, '%s', 'libre', 1, now(), 0 from (%s) l""".formatted(COURSE, learners));
        complete("(%s union all select cast('%s' as uuid))".formatted(learners, id("lea")));
        database.change("""
                insert into progress_decision
                    (learner_id, course_key, lesson_key, number, option_key, decided_at, revision)
                select cast('%s' as uuid), '%s', 'lecon-1', n, 'agir', now(), 1 from generate_series(1, 300) n"""
                .formatted(id("lea"), COURSE));
        database.change("analyze");
    }

    private void complete(String learners) {
        database.change("""
                insert into progress_completion_fact
                    (learner_id, course_key, item_key, number, kind, completed_at, recorded_at, source, revision)
                select l.id, '%s', 'lecon-' || n, 1, 'EARNED', now(), now(), 'WEB', 1
                from %s l cross join generate_series(1, %d) n""".formatted(COURSE, learners, LESSONS));
    }

    @AfterEach
    void forget() {
        database.forgetLearners();
    }

    @Test
    void whatScreensAndActsCostDoesNotDependOnTheClass() {
        // Given: fifty lessons each, and lea's quiz
        assertThat(database.count("select count(*) from progress_completion_fact"))
                .isEqualTo((long) LEARNERS * LESSONS + 1);

        // Then
        assertThat(sent(() -> as("lea").get(MINE).then().statusCode(200))).hasSizeLessThanOrEqualTo(4);
        assertThat(sent(() -> as("lea").get(V1 + "/me/home").then().statusCode(200))).hasSizeLessThanOrEqualTo(5);
        assertThatPercentCanBeRecomputed(51);
        assertThat(sent(() -> completeLesson("lecon-52"))).hasSizeLessThanOrEqualTo(5);
        assertThat(sent(() -> completeLesson("lecon-52"))).hasSizeLessThanOrEqualTo(5);
        assertThat(sent(() -> completeLesson("lecon-51"))).hasSizeLessThanOrEqualTo(5);
        assertThatPercentCanBeRecomputed(53);
    }

    private void assertThatPercentCanBeRecomputed(int done) {
        JsonPath mine = as("lea").get(MINE).jsonPath();
        List<Boolean> counts = mine.getList("modules.items.flatten().counts");
        List<String> missing = mine.getList("missing.key");
        assertThat(mine.getInt("done")).isEqualTo(done).isEqualTo((int) database.count("""
                select count(*) from progress_completion_fact where learner_id = '%s' and course_key = '%s'"""
                .formatted(id("lea"), COURSE)));
        assertThat(mine.getInt("counted")).isEqualTo(done + missing.size())
                .isEqualTo((int) counts.stream().filter(Boolean::booleanValue).count());
        assertThat(mine.getInt("percent")).isEqualTo(done * 100 / (done + missing.size()));
        assertThat(as("lea").get(V1 + "/me/home").jsonPath()
                .getInt("enrolments.find { it.course == '" + COURSE + "' }.percent"))
                .isEqualTo(mine.getInt("percent"));
    }

    private static List<String> sent(Runnable work) {
        return Statements.during(work);
    }

    private static void completeLesson(String lesson) {
        as("lea").contentType(ContentType.JSON).body("{}").put(MINE + "/lessons/" + lesson + "/completion").then()
                .statusCode(200);
    }

    private static void enrol(String course) {
        as("lea").put(V1 + "/courses/" + course + "/runs/libre/enrolment").then().statusCode(200);
    }

    private static void takeTheQuiz() {
        String attempt = as("lea").noContentType().post(MINE + "/quizzes/quiz/attempts").then().statusCode(201)
                .extract().path("id");
        as("lea").contentType(ContentType.JSON).body("{\"kind\":\"numeric\",\"value\":\"12\"}")
                .put(V1 + "/me/attempts/" + attempt + "/responses/combien").then().statusCode(200);
        as("lea").noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then().statusCode(200);
    }
}
