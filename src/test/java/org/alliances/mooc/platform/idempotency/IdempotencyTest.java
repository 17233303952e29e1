package org.alliances.mooc.platform.idempotency;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class IdempotencyTest {
    private static final String ADDRESS = V1 + "/test/repeatable/";
    private static final String ORDER = "{\"word\":\"un\",\"refused\":false}";

    @Inject
    Database database;
    @Inject
    IdempotencyCleaner cleaner;

    @BeforeEach
    void forget() {
        database.forgetLearners();
        RepeatableResource.CALLS.set(0);
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void repeatGetsTheFirstAnswerByteForByte() {
        // When
        Response first = post("lea", "one", "key-1", ORDER);
        Response second = post("lea", "one", "key-1", ORDER);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).endsWith("/made/1").isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("ETag")).isEqualTo("\"version-1\"").isEqualTo(first.header("ETag"));
        assertThat(second.header("Content-Language")).isEqualTo("fr").isEqualTo(first.header("Content-Language"));
        assertThat(second.headers().getValues("Link")).containsExactly("</a>; rel=\"next\"", "</b>; rel=\"help\"")
                .isEqualTo(first.headers().getValues("Link"));
        assertThat(RepeatableResource.CALLS).hasValue(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void textIsRepeatedAsText() {
        Response first = postText("Bonjour « toi »");
        Response second = postText("Bonjour « toi »");

        assertThat(first.asString()).isEqualTo("1 \"Bonjour « toi »");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8")
                .isEqualTo(first.header("Content-Type"));
        assertProblem(postText("Bonjour « vous »"), 422, "idempotency-key-reused");
    }

    @Test
    void blanksAndTheOrderOfPropertiesDoNotMatter() {
        Response first = post("lea", "one", "key-1", ORDER);

        assertThat(post("lea", "one", "key-1", "{ \"refused\" : false,\n \"word\":\"un\" }").asByteArray())
                .isEqualTo(first.asByteArray());
    }

    @Test
    void sameKeyForSomethingElseIsRefused() {
        // Given
        post("lea", "one", "key-1", ORDER).then().statusCode(201);

        // Then
        assertProblem(post("lea", "one", "key-1", "{\"word\":\"deux\",\"refused\":false}"), 422,
                "idempotency-key-reused");
        assertProblem(post("lea", "two", "key-1", ORDER), 422, "idempotency-key-reused");
        assertThat(RepeatableResource.CALLS).hasValue(1);
    }

    @Test
    void sameKeyOfSomebodyElseIsAnotherKey() {
        Response leas = post("lea", "one", "key-1", ORDER);
        Response karims = post("karim", "one", "key-1", ORDER);

        assertThat(karims.statusCode()).isEqualTo(201);
        assertThat(karims.header("Idempotency-Replayed")).isNull();
        assertThat(karims.asString()).isNotEqualTo(leas.asString());
    }

    @Test
    void fiftyAtOnceHaveOneEffectAndOneAnswer() {
        // Given
        Tokens.of("lea");

        // When
        List<Response> answers = Parallel.run(50, () -> post("lea", "one", "key-50", ORDER));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(new HashSet<>(answers.stream().map(Response::asString).toList())).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null)).hasSize(1);
        assertThat(RepeatableResource.CALLS).hasValue(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void anAnswerIsRepeatedForTwoDaysAndThenForgotten() {
        // Given
        byte[] first = post("lea", "one", "key-1", ORDER).asByteArray();

        // When
        MovableClock.forward(Duration.ofHours(47));
        cleaner.clean();

        // Then
        assertThat(post("lea", "one", "key-1", ORDER).asByteArray()).isEqualTo(first);
        MovableClock.forward(Duration.ofHours(2));
        cleaner.clean();
        assertThat(stored()).isZero();
        post("lea", "one", "key-1", ORDER).then().statusCode(201);
        assertThat(RepeatableResource.CALLS).hasValue(2);
    }

    @Test
    void refusalIsNotStored() {
        // Given
        String refused = "{\"word\":\"un\",\"refused\":true}";
        assertProblem(post("lea", "one", "key-1", refused), 409, "conflict");

        // Then
        assertThat(stored()).isZero();
        assertProblem(post("lea", "one", "key-1", refused), 409, "conflict");
        assertThat(RepeatableResource.CALLS).hasValue(2);
        post("lea", "one", "key-1", ORDER).then().statusCode(201);
        assertProblem(post("lea", "one", "key-1", refused), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "\t", ""})
    void keyOfBadFormIsInvalid(String key) {
        Response answer = post("lea", "one", key, ORDER);

        assertThat(assertProblem(answer, 400, "invalid-request").getString("violations[0].in")).isEqualTo("header");
        assertThat(RepeatableResource.CALLS).hasValue(0);
    }

    @Test
    void keyMayHave255Characters() {
        assertProblem(post("lea", "one", "k".repeat(256), ORDER), 400, "invalid-request");
        post("lea", "one", "k".repeat(255), ORDER).then().statusCode(201);
    }

    @Test
    void keyOpensNothingForWhoeverMayNotCall() {
        post("lea", "one", "key-1", ORDER).then().statusCode(201);

        assertProblem(post("admin", "one", "key-1", ORDER), 403, "forbidden");
        assertThat(RepeatableResource.CALLS).hasValue(1);
    }

    @Test
    void withoutKeyEachPostIsNew() {
        as("lea").contentType(ContentType.JSON).body(ORDER).post(ADDRESS + "one").then().statusCode(201);
        as("lea").contentType(ContentType.JSON).body(ORDER).post(ADDRESS + "one").then().statusCode(201);

        assertThat(RepeatableResource.CALLS).hasValue(2);
        assertThat(stored()).isZero();
    }

    private static Response postText(String text) {
        return as("lea").accept("*/*").contentType("text/plain; charset=UTF-8").header("Idempotency-Key", "key-text")
                .body(text).post(ADDRESS + "one/text");
    }

    private long stored() {
        return database.count("select count(*) from idempotent_answer");
    }

    private static Response post(String account, String name, String key, String body) {
        return as(account).contentType(ContentType.JSON).header("Idempotency-Key", key).body(body)
                .post(ADDRESS + name);
    }
}
