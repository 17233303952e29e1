package org.alliances.mooc.seed;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.identity.AccountDirectory;
import org.alliances.mooc.identity.AccountDirectory.IdentityServerException;
import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class DemoCohortTest {
    private static final String EXAM_ATTEMPTS = Api.MY_COURSE_PATH + "/quizzes/examen-final/attempts";

    @Inject
    DemoCohort cohort;
    @Inject
    PublishedCourses courses;
    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void loadsEverybodyOnce() {
        assertThat(cohort.load(() -> true)).hasToString("Result[loaded=40, known=0, withoutAccount=[]]");
        Map<String, Long> first = figures();

        assertThat(first).isEqualTo(Map.of("enrolled", 40L, "left", 4L, "lessons completed", 580L, "quizzes completed",
                113L, "exams passed", 7L, "decisions", 195L, "attempts", 142L, "submitted", 140L, "passed", 120L,
                "responses", 1725L));
        assertThat(cohort.load(() -> true)).hasToString("Result[loaded=0, known=40, withoutAccount=[]]");
        assertThat(figures()).isEqualTo(first);
    }

    @Test
    void learnersFindWhatTheFileSays() {
        cohort.load(() -> true);

        // Finished with the exam, at the first try and at the second, in the times of the file.
        as("demo01").get(V1 + "/me/home").then().body("enrolments[0].percent", is(100));
        as("demo01").get(EXAM_ATTEMPTS).then().body("items", hasSize(1)).body("items[0].percent", is(80));
        as("demo05").get(V1 + "/me/home").then().statusCode(200).body("enrolments[0].percent", is(100))
                .body("enrolments[0].enrolledAt", equalTo("2026-09-15T10:30:00Z"));
        as("demo05").get(EXAM_ATTEMPTS).then().statusCode(200).body("items", hasSize(2))
                .body("items[0].percent", is(66)).body("items[0].counts", is(true))
                .body("items[0].startedAt", equalTo("2026-11-01T11:55:00Z")).body("items[1].percent", is(53))
                .body("items[1].passed", is(false));
        // Failed at the exam as often as one may.
        as("demo28").get(EXAM_ATTEMPTS).then().body("items.percent", contains(56, 46))
                .body("items.passed", everyItem(is(false)));
        as("demo28").get(V1 + "/me/home").then().body("enrolments[0].percent", is(97));
        // A quiz that draws twelve questions of nineteen, failed with five and with six.
        as("demo21").get(Api.MY_COURSE_PATH + "/quizzes/quiz-structurer-et-financer/attempts").then()
                .body("items.percent", contains(50, 41));
        // An exam whose time ran out, a quiz that is open, and nothing at all.
        as("demo23").get(EXAM_ATTEMPTS).then().body("items.closedBy", contains("time")).body("items.percent",
                contains(43));
        as("demo23").get(V1 + "/me/home").then().body("enrolments[0].percent", is(97));
        as("demo08").get(V1 + "/me/home").then().body("enrolments[0].percent", is(26));
        as("demo40").get(V1 + "/me/home").then().body("enrolments[0].percent", is(0));
        // Who left is enrolled no more.
        as("demo36").get(V1 + "/me/home").then().body("enrolments", hasSize(0));
    }

    @Test
    void theOwnerOfTheCourseIsThereOnceAndAsTheAdministrationLeftHer() {
        as("admin").delete(Api.GRANTS_PATH + "/ines").then().statusCode(204);
        cohort.load(() -> false);
        assertThat(rolesOf("ines")).containsExactly("owner");
        assertThat(rolesOf("paul")).isEmpty();

        Api.grant("ines", "teacher");
        cohort.load(() -> false);
        assertThat(rolesOf("ines")).containsExactly("teacher");
    }

    /** In the course of the cohort, whatever the account teaches beside it. */
    private static List<String> rolesOf(String account) {
        return as(account).get(V1 + "/teaching/courses").then().statusCode(200).extract().jsonPath()
                .getList("items.findAll { it.course == '" + COURSE + "' }.role");
    }

    @Test
    void anInterruptedLoadingIsContinued() {
        int[] asked = {0};
        assertThat(cohort.load(() -> ++asked[0] <= 3)).hasToString("Result[loaded=3, known=0, withoutAccount=[]]");

        assertThat(cohort.load(() -> true)).hasToString("Result[loaded=37, known=3, withoutAccount=[]]");
    }

    @Test
    void runsBesideTheStartAndOnlyWhereItIsWanted() {
        new DemoCohortStart(settings(false, "no-such-file.yaml"), cohort).onStart(null);
        new DemoCohortStart(settings(true, CohortReaderTest.FILE.toString()), cohort).onStart(null);

        await().atMost(Duration.ofMinutes(3)).until(() -> database.count("select count(*) from enrolment") == 40);
    }

    @Test
    void whatIsWrongWithTheFileDoesNotEndTheApplication() {
        DemoCohort broken = new DemoCohort(settings(true, "no-such-file.yaml"), courses,
                accounts(account -> {
                    throw new IllegalStateException("not to be asked");
                }), null, null, null);

        new DemoCohortStart(settings(true, ""), broken).load();

        assertThat(database.count("select count(*) from enrolment")).isZero();
    }

    @Test
    void whereTheIdentityServerIsMissingNothingIsLoaded() {
        DemoCohort lonely = new DemoCohort(settings(true, CohortReaderTest.FILE.toString()), courses,
                accounts(account -> {
                    throw new IdentityServerException("no answer", null);
                }), null, null, null);

        new DemoCohortStart(settings(true, ""), lonely).load();

        assertThat(database.count("select count(*) from enrolment")).isZero();
    }

    @Test
    void accountsThatTheRealmLacksAreNamed() {
        DemoCohort strangers = new DemoCohort(settings(true, CohortReaderTest.FILE.toString()), courses,
                accounts(account -> Optional.empty()), null, null, null);

        assertThat(strangers.load(() -> true).withoutAccount()).hasSize(41).startsWith("ines", "demo01", "demo02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    lessons: [sylver-geek, | lessons: [silver-geek, | the course has no lesson “silver-geek”
                    quiz: quiz-rassembler | quiz: quiz-separer | the course has no quiz “quiz-separer”
                    quiz-rassembler, right: 12 | quiz-rassembler, right: 14 | 16 right answers for demo01, but “quiz-rassembler” asks 15 questions
                    examen-final, right: 22 | examen-final, right: 29 | 31 right answers for demo01, but “examen-final” asks 30 questions
                    continues: examen-manque | continues: examen-epuise | “examen-final” allows 2 attempts, and this is number 3
                    option: charte-et-loyer-modere | option: charte | learners[0].decisions.la-vie-grande-ouverte: there is no option “charte”
                    lire-les-chiffres, la-vie | lire-les-chiffres, sept-minutes-pour-se-connaitre, la-vie | needs a decision
                    """)
    void comparesTheFileWithTheCourseFirst(String right, String wrong, String message) throws IOException {
        String text = Files.readString(CohortReaderTest.FILE);
        Cohort changed = CohortReader.read("c.yaml", text.replace(right, wrong));

        assertThatThrownBy(() -> CohortCheck.check(changed, course())).isInstanceOf(SeedRefused.class)
                .hasMessageStartingWith("c.yaml:").hasMessageContaining(message);
    }

    @Test
    void whoDoesNotKnowEarnsNothing() {
        SplittableRandom random = new SplittableRandom(7);
        // The exam draws from every question of the course.
        List<Question> everyQuestion = course().questions(new QuizKey("examen-final"));
        assertThat(everyQuestion).hasSize(78);
        for (Question question : everyQuestion) {
            Arrangement arrangement = question.arrange(true, random);
            assertThat(Answers.wrong(question, arrangement)).as(question.key()).hasValueSatisfying(wrong -> {
                assertThat(question.check(arrangement, wrong)).isEmpty();
                assertThat(question.grade(arrangement, wrong).points()).isEqualTo(Points.ZERO);
            });
            assertThat(question.grade(arrangement, Answers.right(question, arrangement).orElseThrow()).points())
                    .isEqualTo(question.worth());
        }
    }

    private PublishedCourse course() {
        return courses.course(new CourseKey(COURSE));
    }

    private Map<String, Long> figures() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("enrolled", "enrolment");
        queries.put("left", "enrolment where left_at is not null");
        queries.put("lessons completed",
                "progress_completion_fact where item_key not like 'quiz-%' and item_key <> 'examen-final'");
        queries.put("quizzes completed", "progress_completion_fact where item_key like 'quiz-%'");
        queries.put("exams passed", "progress_completion_fact where item_key = 'examen-final'");
        queries.put("decisions", "progress_decision");
        queries.put("attempts", "quiz_attempt");
        queries.put("submitted", "quiz_attempt where submitted_at is not null");
        queries.put("passed", "quiz_attempt where passed");
        queries.put("responses", "quiz_question_response");
        Map<String, Long> figures = new LinkedHashMap<>();
        queries.forEach((name, from) -> figures.put(name, database.count("select count(*) from " + from)));
        return figures;
    }

    /** An identity server that is asked for user names only. */
    private static AccountDirectory accounts(Function<String, Optional<LearnerId>> answer) {
        return new AccountDirectory() {
            @Override
            public Optional<LearnerId> findByUserName(String userName) {
                return answer.apply(userName);
            }

            @Override
            public List<Account> findByMailAddress(String address) {
                throw new IllegalStateException("not to be asked");
            }

            @Override
            public List<Account> find(Collection<UUID> ids) {
                throw new IllegalStateException("not to be asked");
            }

            @Override
            public Optional<Account> find(UUID id) {
                throw new IllegalStateException("not to be asked");
            }
        };
    }

    private static SeedConfig settings(boolean demo, String file) {
        return new SeedConfig() {
            @Override
            public boolean demo() {
                return demo;
            }

            @Override
            public String demoFile() {
                return Path.of(file).toString();
            }
        };
    }
}
