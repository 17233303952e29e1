package org.alliances.mooc.app;

import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.alliances.mooc.app.PostKinds.Kind;
import org.alliances.mooc.app.PostKinds.Post;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.ApiDocuments.Operation;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MailServer;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.TestKeycloak;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every POST of the API, sent fifty times at the same moment with one key: it happens once, and all get one answer. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class RepeatedPostsTest {
    private static final int CROWD = 50;
    /** What is said of one message and not of the answer in it. */
    private static final Set<String> OF_THE_MESSAGE = Set.of("x-request-id", "idempotency-replayed", "date",
            "ratelimit", "connection", "content-length", "transfer-encoding");

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private MailServer mails;
    private Map<String, Kind> kinds;

    @BeforeEach
    void arrange() {
        database.forgetLearners();
        mails = MailServer.start();
        TestKeycloak.change("/alliances",
                "{\"smtpServer\": {\"host\": \"localhost\", \"port\": \"%d\", \"from\": \"mooc@example.org\"}}"
                        .formatted(mails.port()));
        List.of("lea", "karim", "ines", "admin").forEach(Tokens::of);
        kinds = new TreeMap<>(new PostKinds(publishing, mails).all());
    }

    @AfterEach
    void leaveNothing() {
        MovableClock.reset();
        TestKeycloak.change("/alliances", "{\"smtpServer\": {}}");
        TestKeycloak.administer("/alliances/users?max=1000&username=" + PostKinds.ACCOUNTS)
                .forEach(user -> TestKeycloak.delete("/alliances/users/" + user.get("id").asText()));
        mails.close();
    }

    @Test
    void everyKindOfPostHappensOnceAndAnswersAllAlike() {
        List<Operation> posts = ApiDocuments.operations().stream()
                .filter(operation -> operation.method().equals("POST")).toList();
        assertThat(posts).extracting(operation -> operation.node().path("operationId").asText())
                .as("a POST of which we do not know that it can be repeated").hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(kinds.keySet());
        assertThat(posts).allSatisfy(operation -> assertThat(operation.node().path("parameters"))
                .as(operation.toString()).anyMatch(parameter -> parameter.path("name").asText()
                        .equals("Idempotency-Key") && parameter.path("in").asText().equals("header")));

        kinds.forEach(this::happensOnce);
    }

    private void happensOnce(String operation, Kind kind) {
        Post post = kind.post().get();
        String key = PostKinds.newKey();
        long before = kind.effect().count(database::count);

        List<HttpResponse<byte[]>> answers = post.sendAtOnce(CROWD, key);

        HttpResponse<byte[]> first = answers.stream().filter(RepeatedPostsTest::isTheFirst).findFirst()
                .orElseThrow(() -> new AssertionError(operation + ": only replays"));
        assertThat(first.statusCode()).as("%s: %s", operation, text(first)).isBetween(200, 202);
        assertThat(answers).as(operation).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(first.statusCode());
            assertThat(answer.body()).isEqualTo(first.body());
            assertThat(headers(answer)).isEqualTo(headers(first));
        });
        assertThat(answers.stream().filter(RepeatedPostsTest::isTheFirst)).as(operation).hasSize(1);
        long after = kind.effect().count(database::count);
        if (before >= 0) {
            assertThat(after - before).as(operation + ": how often it took effect").isEqualTo(1);
        }
        anotherBodyIsRefused(post, key);
        assertThat(kind.effect().count(database::count)).as(operation).isEqualTo(after);
        MovableClock.reset();
    }

    /** Where it has a body; without one, the same key at another address. */
    private static void anotherBodyIsRefused(Post post, String key) {
        Post other;
        if (post.body() == null) {
            other = new Post(post.account(), post.address() + "?autre=1", null, null);
        } else if (post.contentType().equals("application/json")) {
            other = withBody(post, changed(new String(post.body(), StandardCharsets.UTF_8)));
        } else {
            byte[] longer = Arrays.copyOf(post.body(), post.body().length + 1);
            longer[post.body().length] = '\n';
            other = new Post(post.account(), post.address(), post.contentType(), longer);
        }
        assertProblem(other.send(key), 422, "idempotency-key-reused");
    }

    private static Post withBody(Post post, String body) {
        return new Post(post.account(), post.address(), post.contentType(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Another value of some text that a person wrote, or of a response; another seed, where there is nothing at all. */
    private static String changed(String json) {
        if (json.equals("{}")) {
            return "{\"seed\":7}";
        }
        for (String free : List.of("Pour une raison.", "La coupure est attestée.", "Peu claire.", "Tout est lu.",
                "Une fois.", "Un cours neuf", "Verlet", "\"value\":\"1\"")) {
            if (json.contains(free)) {
                return json.replace(free, free.startsWith("\"") ? "\"value\":\"2\"" : free + " Autre");
            }
        }
        throw new AssertionError("nothing to change in " + json);
    }

    private static boolean isTheFirst(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isEmpty();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        OF_THE_MESSAGE.forEach(headers::remove);
        return headers;
    }
}
