package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The same thing sent many times at once happens once, and everybody gets the same answer. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class OnceOnlyTest {
    private static final String COURSE = "labo-des-foules";
    private static final int CROWD = 50;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private final LabCalls lea = new LabCalls(COURSE, "lea");

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        new QuizLab(COURSE).number("un", "1").number("deux", "2").quiz("quiz", "questions: [un, deux]")
                .publish(publishing);
        lea.enrol();
    }

    @Test
    void fiftyStartsAreOneAttempt() {
        List<String> ids = Parallel.run(CROWD, () -> lea.start("quiz").extract().<String>path("id"));

        assertThat(new HashSet<>(ids)).hasSize(1).doesNotContainNull();
        assertThat(database.count("select count(*) from quiz_attempt")).isEqualTo(1);
    }

    @Test
    void fiftyStartsWithOneIdempotencyKeyGetOneAnswer() {
        List<String> answers = Parallel.run(CROWD,
                () -> as("lea").contentType(ContentType.JSON).header("Idempotency-Key", "une-fois")
                        .post(lea.attempts("quiz")).then().statusCode(201).extract().asString());

        assertThat(new HashSet<>(answers)).hasSize(1);
    }

    @Test
    void fiftySavesAreOneResponse() {
        String id = lea.started("quiz");

        List<String> answers = Parallel.run(CROWD,
                () -> lea.save(id, "un", "1", 1).statusCode(200).extract().asString());

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(database.count("select count(*) from quiz_question_response")).isEqualTo(1);
        assertThat(database.count("select count(*) from quiz_refused_response")).isZero();
    }

    @Test
    void fiftySubmissionsAreOneResult() {
        String id = lea.started("quiz");
        lea.save(id, "un", "1", 1).statusCode(200);

        List<String> answers = Parallel.run(CROWD, () -> lea.submit(id).statusCode(200).extract().asString());

        assertThat(new HashSet<>(answers)).hasSize(1);
        lea.list("quiz").body("items.size()", is(1));
    }

    /** Any interleaving of saves, duplicates and reorders gives the state of the newest sequence, from two devices too. */
    @Test
    void anyInterleavingGivesTheNewestSequence() {
        Random random = new Random(4);
        for (int run = 0; run < 8; run++) {
            database.forgetLearners();
            lea.enrol();
            String id = lea.started("quiz");
            List<Map.Entry<Integer, String>> messages = new ArrayList<>();
            for (int sequence = 1; sequence <= 6; sequence++) {
                messages.add(Map.entry(sequence, Integer.toString(random.nextInt(10))));
                messages.add(Map.entry(sequence, Integer.toString(random.nextInt(10))));
            }
            String last = messages.stream().filter(message -> message.getKey() == 6).map(Map.Entry::getValue)
                    .max(String::compareTo).orElseThrow();
            messages.addAll(List.copyOf(messages.subList(0, 4)));
            java.util.Collections.shuffle(messages, random);

            Parallel.each(messages, message -> lea.save(id, "un", message.getValue(), message.getKey())
                    .statusCode(200));

            assertThat(as("lea").get(V1 + "/me/attempts/" + id).jsonPath().getString("questions[0].response.value"))
                    .as("run %d: %s", run, messages).isEqualTo(last);
            // Whatever was said is still there: counted, or kept beside it.
            List<String> kept = as("lea").get(V1 + "/me/attempts/" + id).jsonPath()
                    .getList("refusedResponses.response.value");
            assertThat(kept).doesNotHaveDuplicates();
        }
    }
}
