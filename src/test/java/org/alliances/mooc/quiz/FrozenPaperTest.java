package org.alliances.mooc.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A paper stays what it was, whatever is published meanwhile. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class FrozenPaperTest {
    private static final String COURSE = "labo-du-papier";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    AttemptRepository attempts;
    @Inject
    AttemptReplay replay;

    private final LabCalls lea = new LabCalls(COURSE, "lea");

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        lab(0).publish(publishing);
        lea.enrol();
    }

    @Test
    void isReplayedExactlyTenPublicationsLater() {
        // Given
        JsonPath started = lea.start("quiz").statusCode(201).extract().jsonPath();
        String id = started.getString("id");
        AttemptReplay.Replayed before = replayed(id);

        // When
        for (int publication = 1; publication <= 10; publication++) {
            lab(publication).publish(publishing);
        }

        // Then
        AttemptReplay.Replayed after = replayed(id);
        assertThat(after).isEqualTo(before);
        assertThat(after.isIdentical()).isTrue();
        assertThat(lea.get(id).extract().jsonPath().getList("questions")).isEqualTo(started.getList("questions"));
        // The key of its own publication decides, not that of today.
        lea.save(id, "un", "100", null).statusCode(200);
        lea.submit(id).statusCode(200).body("points", is(1));
        lea.start("quiz").statusCode(201).body("revision", is(started.getInt("revision") + 10)).body(
                "questions[0].prompt", equalTo("Combien, à la publication 10 ?"));
    }

    private static QuizLab lab(int publication) {
        return new QuizLab(COURSE).question("un", """
                kind: numeric
                prompt: "Combien, à la publication %d ?"
                answer: "%d"
                """.formatted(publication, 100 + publication))
                .question("deux",
                        """
                                kind: ordering
                                prompt: "Dans l'ordre, à la publication %d ?"
                                items: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }]
                                """
                                .formatted(publication))
                .quiz("quiz", "questions: [un, deux]");
    }

    private AttemptReplay.Replayed replayed(String id) {
        LearnerId learner = new LearnerId(UUID.fromString(Tokens.claims(Tokens.of("lea")).get("sub").asText()));
        return QuarkusTransaction.requiringNew()
                .call(() -> replay.replay(attempts.of(learner, UUID.fromString(id)).orElseThrow()));
    }
}
