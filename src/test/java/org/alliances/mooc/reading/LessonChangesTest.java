package org.alliances.mooc.reading;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What changed since a lesson was read, over HTTP. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class LessonChangesTest {
    private static final String LAB = "labo-des-changements";
    private static final String BEFORE = "Trois acteurs tiennent ce territoire ensemble.";
    private static final String AFTER = "Quatre acteurs tiennent ce territoire ensemble.";

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private int first;

    @BeforeEach
    void publishAndEnrol() {
        database.forgetLearners();
        new QuizLab(LAB).lesson("lecon", BEFORE).publish(publishing);
        first = revision();
        as("lea").put(V1 + "/courses/" + LAB + "/runs/libre/enrolment").then().statusCode(200);
    }

    @Test
    void nothingHasChangedInTheSameText() {
        changes("lecon", "").statusCode(200).body("changes", empty()).body("from", is(first)).body("to", is(first))
                .body("basis", equalTo("enrolled")).body("isNew", is(false));
    }

    @Test
    void whatChangedSinceTheCompletionIsTold() {
        new QuizLab(LAB).lesson("lecon", BEFORE + "\n\nUne suite.").publish(publishing);
        as("lea").contentType(ContentType.JSON).body("{}")
                .put(V1 + "/me/courses/" + LAB + "/lessons/lecon/completion").then().statusCode(200);
        new QuizLab(LAB).lesson("lecon", AFTER + "\n\nUne suite.").lesson("neuve", "Neuve.").publish(publishing);

        changes("lecon", "").statusCode(200).body("basis", equalTo("completed")).body("from", is(first + 1))
                .body("to", is(first + 2)).body("changes", hasSize(1)).body("changes[0].kind", equalTo("changed"))
                .body("changes[0].section", equalTo("body"))
                .body("changes[0].parts.kind", contains("removed", "added", "same"))
                .body("changes[0].parts.text",
                        contains("Trois ", "Quatre ", "acteurs tiennent ce territoire ensemble. "));
        changes("lecon", "?since=" + first).statusCode(200).body("basis", equalTo("asked"))
                .body("changes.kind", contains("changed", "added"));
        changes("neuve", "").statusCode(200).body("isNew", is(true)).body("changes", empty());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        for (String wrong : List.of("0", "-1", "x", "1.5", "99999999999")) {
            assertProblem(changes("lecon", "?since=" + wrong).extract().response(), 400, "invalid-request");
        }
        assertProblem(changes("lecon", "?since=99999").extract().response(), 404, "revision-not-found");
        assertProblem(changes("nulle", "").extract().response(), 404, "lesson-not-found");
        assertProblem(as("karim").get(V1 + "/me/courses/" + LAB + "/lessons/lecon/changes"), 403, "not-enrolled");
    }

    @Test
    void aCaseIsComparedWithoutItsDebriefUntilTheDecision() {
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);

        as("lea").get(V1 + "/me/courses/" + COURSE + "/lessons/sylver-geek/changes").then().statusCode(200)
                .body("changes", empty());
    }

    private static int revision() {
        return as("lea").get(V1 + "/courses/" + LAB).then().extract().path("revision");
    }

    private static ValidatableResponse changes(String lesson, String query) {
        return as("lea").get(V1 + "/me/courses/" + LAB + "/lessons/" + lesson + "/changes" + query).then();
    }
}
