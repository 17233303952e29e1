package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Postgres;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/**
 * Sixteen clients start, save and submit at once, with repeats; afterwards the database is counted against what they
 * were told. For a minute of it: {@code ./mvnw verify -Dit.test=PostgresQuizLoadIT -Dtest=none
 * -Dsurefire.failIfNoSpecifiedTests=false -Dload.seconds=60}.
 */
@QuarkusTest
@TestProfile(Postgres.class)
class PostgresQuizLoadIT {
    private static final String COURSE = "labo-de-la-charge";
    private static final int CLIENTS = 16;
    private static final int QUESTIONS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("load.seconds", 5));

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    /** The newest response that a client was told is saved, by attempt and question. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong submitted = new AtomicLong();

    @BeforeEach
    void publishAndEnrol() {
        database.forgetLearners();
        QuizLab lab = new QuizLab(COURSE);
        IntStream.rangeClosed(1, QUESTIONS).forEach(n -> lab.number("q" + n, Integer.toString(n)));
        lab.quiz("quiz", "timeLimit: PT1H\nquestions: [q1, q2, q3, q4, q5, q6, q7, q8]").publish(publishing);
    }

    @AfterEach
    void forget() {
        database.forgetLearners();
    }

    @Test
    void nothingFailsAndEverythingAddsUp() {
        List<Integer> clients = IntStream.rangeClosed(1, CLIENTS).boxed().toList();
        clients.forEach(client -> {
            Tokens.of(account(client));
            as(account(client)).put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
        });
        long end = System.nanoTime() + LENGTH.toNanos();

        Parallel.each(clients, client -> {
            RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
            while (System.nanoTime() < end) {
                takeQuiz(account(client), random);
            }
        });

        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO,
                "%d clients, %s: %s".formatted(CLIENTS, LENGTH, new TreeMap<>(answers)));
        assertThat(answers.keySet()).containsExactlyInAnyOrder("start 201", "start 200", "save 200", "submit 200");
        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(started.get());
        assertThat(database.count("select count(*) from quiz_attempt where submitted_at is not null"))
                .isEqualTo(submitted.get());
        assertThat(database.count("select count(*) from quiz_refused_response")).isZero();
        // Numbers run from 1 without a gap, and no learner has two open attempts.
        assertThat(database.count("""
                select count(*) from (select learner_id from quiz_attempt group by learner_id
                having count(*) <> max(number) or min(number) <> 1
                    or sum(case when submitted_at is null then 1 else 0 end) > 1) as wrong""")).isZero();
        // Each point has its right response, and each right response its point.
        assertThat(database.count("""
                select count(*) from quiz_attempt a where submitted_at is not null and points <> (
                select count(*) from quiz_question_response r where r.learner_id = a.learner_id and r.attempt_id = a.id
                and r.response = '{"kind":"numeric","value":"' || substring(r.question_key from 2) || '"}')"""))
                .isZero();
        // Whoever passed once has completed the quiz, once.
        assertThat(database.count("select count(*) from progress_completion_fact")).isEqualTo(
                database.count("select count(distinct learner_id) from quiz_attempt where passed"));
        assertEveryAcknowledgedResponseIsThere();
    }

    private void takeQuiz(String account, RandomGenerator random) {
        String id = answered("start",
                as(account).noContentType().post(V1 + "/me/courses/" + COURSE + "/quizzes/quiz/attempts")).path("id");
        started.incrementAndGet();
        if (random.nextInt(4) == 0) {
            // A lost answer: the client asks again, and gets the same attempt.
            assertThat(answered("start", as(account).noContentType()
                    .post(V1 + "/me/courses/" + COURSE + "/quizzes/quiz/attempts")).<String>path("id")).isEqualTo(id);
        }
        List<Integer> sequence = new ArrayList<>();
        for (int n = 1; n <= QUESTIONS; n++) {
            int tries = 1 + random.nextInt(2);
            for (int t = 0; t < tries; t++) {
                sequence.add(n);
                String value = random.nextInt(4) == 0 ? "0" : Integer.toString(n);
                answered("save",
                        as(account).contentType(ContentType.JSON).body(Map.of("kind", "numeric", "value", value))
                                .put(V1 + "/me/attempts/" + id + "/responses/q" + n + "?sequence=" + sequence.size()));
                acknowledged.put(id + " q" + n, value);
            }
        }
        Response first = answered("submit",
                as(account).noContentType().post(V1 + "/me/attempts/" + id + "/submission"));
        submitted.incrementAndGet();
        if (random.nextInt(4) == 0) {
            assertThat(answered("submit", as(account).noContentType()
                    .post(V1 + "/me/attempts/" + id + "/submission")).asString()).isEqualTo(first.asString());
        }
        assertThat(new BigDecimal(first.path("points").toString())).isBetween(BigDecimal.ZERO,
                BigDecimal.valueOf(QUESTIONS));
    }

    private Response answered(String what, Response response) {
        answers.computeIfAbsent(what + " " + response.statusCode(), any -> new LongAdder()).increment();
        return response;
    }

    private void assertEveryAcknowledgedResponseIsThere() {
        Map<String, Long> byValue = new TreeMap<>();
        acknowledged.values().forEach(value -> byValue.merge(value, 1L, Long::sum));
        byValue.forEach((value, times) -> assertThat(database.count(
                "select count(*) from quiz_question_response where response = '{\"kind\":\"numeric\",\"value\":\"%s\"}'"
                        .formatted(value)))
                .as("responses « %s »", value).isEqualTo(times));
    }

    private static String account(int client) {
        return "demo%02d".formatted(client);
    }
}
