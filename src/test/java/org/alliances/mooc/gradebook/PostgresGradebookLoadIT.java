package org.alliances.mooc.gradebook;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Postgres;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Statements;
import org.alliances.mooc.support.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/**
 * The gradebook of a long class is read and sent batch by batch. With a hundred thousand learners and little memory:
 * {@code ./mvnw verify -Dit.test=PostgresGradebookLoadIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgradebook.learners=100000 -DargLine=-Xmx256m}.
 */
@QuarkusTest
@TestProfile(Postgres.class)
class PostgresGradebookLoadIT {
    private static final Logger LOG = Logger.getLogger(PostgresGradebookLoadIT.class);
    private static final String COURSE = "labo-des-cent-mille";
    private static final RunKey RUN = new RunKey("libre");
    private static final int LEARNERS = Integer.getInteger("gradebook.learners", 2_000);
    private static final int FULL_BATCHES = LEARNERS / GradebookStream.BATCH;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    PublishedCourses courses;
    @Inject
    GradebookStream stream;

    @BeforeEach
    void fill() {
        database.forgetLearners();
        new QuizLab(COURSE).number("un", "1").quiz("premier", "questions: [un]").quiz("second", "questions: [un]")
                .head("""
                        grading:
                          categories:
                            - { key: quiz, title: Quiz, weight: 100, items: [premier, second] }
                        """).publish(publishing);
        as("admin").contentType(ContentType.JSON).body(Map.of("role", "teacher"))
                .put(V1 + "/admin/courses/" + COURSE + "/grants/ines").then().statusCode(200);
        String learners = "(select n, cast(md5('learner ' || n) as uuid) as id from generate_series(1, %d) n) l"
                .formatted(LEARNERS);
        database.change("""
                insert into enrolment (learner_id, course_key, run_key, revision, enrolled_at, version)
                select l.id, '%s', 'libre', 1, now(), 0 from %s""".formatted(COURSE, learners));
        database.change("""
                insert into quiz_attempt (learner_id, id, course_key, quiz_key, number, revision, paper, started_at,
                    submitted_at, closed_by, points, maximum, percent, passed, awaiting, grades, version)
                select l.id, cast(md5('attempt ' || l.n || q.key) as uuid), '%s', q.key, 1, 1, '{}', now(), now(),
                    'LEARNER', l.n %% 2, 1, 100 * (l.n %% 2), l.n %% 2 = 1, 0, '[]', 0
                from %s cross join (values ('premier'), ('second')) q(key)""".formatted(COURSE, learners));
        database.change("""
                insert into grade_override (learner_id, course_key, item_key, number, kind, percent, reason, done_by,
                    done_at)
                select l.id, '%s', 'second', 1, 'SET', 50, 'x', l.id, now() from %s where l.n %% 10 = 0"""
                .formatted(COURSE, learners));
        database.change("analyze");
    }

    @AfterEach
    void forget() {
        database.forgetLearners();
    }

    @Test
    void everybodyIsSentInBatchesOfThreeStatements() {
        for (String format : List.of("csv", "json")) {
            long start = System.nanoTime();
            long[] found = new long[2];
            List<String> statements = Statements.during(() -> read(format, found));
            LOG.infof("%s: %d learners, %d ms, %d KiB, largest heap %d MiB", format, LEARNERS,
                    (System.nanoTime() - start) / 1_000_000, found[1] >> 10, Runtime.getRuntime().totalMemory() >> 20);

            assertThat(found[0]).isEqualTo(LEARNERS);
            int partial = LEARNERS % GradebookStream.BATCH == 0 ? 0 : 1;
            Map<String, Long> asked = statements.stream()
                    .collect(Collectors.groupingBy(PostgresGradebookLoadIT::kind, Collectors.counting()));
            LOG.infof("%s: %s", format, asked);
            assertThat(asked.remove("attempts")).isEqualTo(FULL_BATCHES + partial);
            assertThat(asked.remove("overrides")).isEqualTo(FULL_BATCHES + partial);
            assertThat(asked.remove("learners")).isEqualTo(FULL_BATCHES + 1);
            // The caller's right on the course, and what the clock starts meanwhile.
            assertThat(asked.keySet()).allMatch(
                    sql -> sql.contains("from course_grant") || sql.contains("closes_at<=")
                            || sql.contains("idempotent_answer"));
        }
    }

    @Test
    void aBatchIsSentBeforeTheNextIsRead() throws IOException {
        PublishedCourse course = courses.course(new CourseKey(COURSE));
        Sink csv = new Sink();
        Sink json = new Sink();

        Statements.during(() -> write(() -> stream.writeCsv(course, RUN, Locale.FRENCH, csv)));
        Statements.during(() -> write(() -> stream.writeJson(course, RUN, json)));

        for (Sink sink : List.of(csv, json)) {
            assertThat(sink.statementsAtFirstByte).isLessThanOrEqualTo(3);
            // What is held back is never more than a batch has: at each batch all before it was sent.
            assertThat(sink.mostStatementsBetweenBytes).isLessThanOrEqualTo(3);
        }
    }

    private static void read(String format, long[] found) {
        HttpRequest request = HttpRequest
                .newBuilder(URI.create("%s:%d%s/teaching/courses/%s/runs/libre/gradebook?format=%s"
                        .formatted(RestAssured.baseURI, RestAssured.port, V1, COURSE, format)))
                .header("Authorization", "Bearer " + Tokens.of("ines")).build();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
                BufferedReader text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            char[] chars = new char[8192];
            StringBuilder tail = new StringBuilder();
            for (int read = text.read(chars); read >= 0; read = text.read(chars)) {
                found[1] += read;
                for (int i = 0; i < read; i++) {
                    if (format.equals("csv") ? chars[i] == '\n' : chars[i] == '[') {
                        found[0]++;
                    }
                }
                tail.append(chars, 0, read);
                tail.delete(0, Math.max(0, tail.length() - 30));
            }
            // A header in the one; the list of all in the other.
            found[0]--;
            assertThat(tail.toString()).endsWith(format.equals("csv") ? "\r\n" : "],\"nextCursor\":null}");
        } catch (IOException e) {
            throw new IllegalStateException("the gradebook was not sent to its end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Which of a batch's statements it is; the statement itself where it is none of them. */
    private static String kind(String sql) {
        if (sql.contains("from enrolment ")) {
            return "learners";
        }
        if (sql.contains("from quiz_attempt ") && sql.contains("learner_id in")) {
            return "attempts";
        }
        return sql.contains("from grade_override ") && sql.contains("learner_id in") ? "overrides" : sql;
    }

    private static void write(Writing work) {
        try {
            work.write();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** Remembers how many statements were sent between two pieces of the answer. */
    private static final class Sink extends OutputStream {
        private int statementsAtFirstByte = -1;
        private int statementsBefore;
        private int mostStatementsBetweenBytes;

        @Override
        public void write(int one) {
            note();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            note();
        }

        private void note() {
            int heard = (int) Statements.soFar().stream().filter(sql -> kind(sql).length() < sql.length()).count();
            if (statementsAtFirstByte < 0) {
                statementsAtFirstByte = heard;
            }
            mostStatementsBetweenBytes = Math.max(mostStatementsBetweenBytes, heard - statementsBefore);
            statementsBefore = heard;
        }
    }
}
