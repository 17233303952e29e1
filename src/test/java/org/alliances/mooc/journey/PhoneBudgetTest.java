package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.QUIZ_3;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.KnownAnswers;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** What a phone spends on a day with the real course, against {@code budget/phone.yaml}. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class PhoneBudgetTest {
    private static final String BUDGET = "/budget/phone.yaml";
    private static final Path MEASURED = Path.of("target", "phone-budget.md");
    private static final String SYNC = V1 + "/me/sync";
    /** Half of the lessons. */
    private static final int DONE = 14;

    @Inject
    Database database;

    private Map<String, String> next;
    private final Map<String, Spent> spent = new LinkedHashMap<>();

    @BeforeEach
    void standInTheMiddle() {
        database.forgetLearners();
        enrol("lea");
        List<Map<String, String>> lessons = as("lea").get(COURSE_PATH + "/outline").jsonPath()
                .<Map<String, String>>getList("modules.items.flatten()").stream()
                .filter(item -> !List.of("quiz", "assignment").contains(item.get("kind"))).toList();
        lessons.subList(0, DONE).forEach(lesson -> complete(lesson.get("key"), lesson.get("kind")));
        next = lessons.get(DONE);
        take(QUIZ_2);
        as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/" + QUIZ_3 + "/attempts").then().statusCode(201);
        as("lea").contentType(ContentType.JSON).body(Map.of("position", Map.of("seconds", 90)))
                .put(MY_COURSE_PATH + "/lessons/face-a-face-cote-a-cote/position").then().statusCode(200);
        List.of("À relire avant la visite.", "Et chez nous ? Demander à la mairie.", "Belle formule.")
                .forEach(PhoneBudgetTest::note);
    }

    @Test
    void aDayWithAPhoneStaysWithinItsBudget() {
        spend("cold-open", V1 + "/me/home", MY_COURSE_PATH);
        String cursor = spend("begin-sync", SYNC).getString("nextCursor");
        JsonPath nothing = spend("nothing-new", SYNC + "?since=" + cursor);
        assertThat(nothing.getString("nextCursor")).isEqualTo(cursor);

        complete(next.get("key"), next.get("kind"));
        JsonPath completed = spend("lesson-completed-elsewhere", SYNC + "?since=" + cursor);
        assertThat(completed.getList("courses")).hasSize(1);

        note("Écrite sur l'ordinateur, lue dans le train.");
        JsonPath noted = spend("note-written-elsewhere", SYNC + "?since=" + completed.getString("nextCursor"));
        assertThat(noted.getList("changes.notes")).hasSize(1);

        report();
        assertThat(over()).as("what is over the budget of %s", BUDGET).isEmpty();
    }

    /** What one step took. */
    private record Spent(int requests, int bodyBytes, int headerBytes) {}

    /** The last answer of the step. */
    private JsonPath spend(String step, String... addresses) {
        int body = 0;
        int headers = 0;
        String last = null;
        for (String address : addresses) {
            RawHttp.Answer answer = RawHttp.send("GET", address, "Accept: application/json", "Accept-Encoding: gzip",
                    "Authorization: Bearer " + Tokens.of("lea"));
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.header("Content-Encoding")).as(address).isEqualTo("gzip");
            body += answer.body().length;
            headers += answer.headBytes();
            last = unzip(answer.body());
        }
        spent.put(step, new Spent(addresses.length, body, headers));
        return JsonPath.from(last);
    }

    private List<String> over() {
        List<String> over = new ArrayList<>();
        Map<String, Map<String, Object>> budget = budget();
        assertThat(budget.keySet()).containsExactlyElementsOf(spent.keySet());
        spent.forEach((step, taken) -> {
            Map<String, Object> allowed = budget.get(step);
            compare(over, step, "requests", taken.requests(), allowed);
            compare(over, step, "bodyBytes", taken.bodyBytes(), allowed);
            compare(over, step, "headerBytes", taken.headerBytes(), allowed);
        });
        return over;
    }

    private static void compare(List<String> over, String step, String what, int taken, Map<String, Object> allowed) {
        int most = (Integer) allowed.get(what);
        if (taken > most) {
            over.add("%s: %d %s, which is %d over the budget of %d".formatted(step, taken, what, taken - most, most));
        }
    }

    private static Map<String, Map<String, Object>> budget() {
        try (InputStream file = PhoneBudgetTest.class.getResourceAsStream(BUDGET)) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the page of benchmarks. */
    private void report() {
        StringBuilder table = new StringBuilder(
                "| Step | Requests | Bytes of bodies | Bytes of headers |\n|---|---|---|---|\n");
        spent.forEach((step, taken) -> table.append("| %s | %d | %d | %d |%n".formatted(step, taken.requests(),
                taken.bodyBytes(), taken.headerBytes())));
        try {
            Files.writeString(MEASURED, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void complete(String lesson, String kind) {
        String mine = MY_COURSE_PATH + "/lessons/" + lesson;
        if (kind.equals("case-study")) {
            String option = as("lea").get(COURSE_PATH + "/lessons/" + lesson)
                    .path("caseStudy.decision.options[1].key");
            as("lea").contentType(ContentType.JSON).body(Map.of("option", option)).put(mine + "/decision").then()
                    .statusCode(200);
        }
        as("lea").contentType(ContentType.JSON).body(Map.of()).put(mine + "/completion").then().statusCode(200);
    }

    private static void take(String quiz) {
        JsonPath attempt = as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts").then()
                .statusCode(201).extract().jsonPath();
        Map<String, Object> responses = new LinkedHashMap<>();
        attempt.<Map<String, Object>>getList("questions")
                .forEach(question -> responses.put((String) question.get("key"), KnownAnswers.right(question)));
        as("lea").contentType(ContentType.JSON).body(Map.of("responses", responses))
                .post(V1 + "/me/attempts/" + attempt.getString("id") + "/submission").then().statusCode(200);
    }

    private static void note(String text) {
        as("lea").contentType(ContentType.JSON).body(Map.of("kind", "note", "text", text))
                .put(MY_COURSE_PATH + "/lessons/face-a-face-cote-a-cote/notes/" + UUID.randomUUID()).then()
                .statusCode(200);
    }

    private static String unzip(byte[] body) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
