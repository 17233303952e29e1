package org.alliances.mooc.enrolment;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class EnrolmentResourceTest {
    private static final String ENROLMENT = COURSE_PATH + "/runs/libre/enrolment";
    private static final String LESSON = "face-a-face-cote-a-cote";

    @Inject
    Database database;

    @BeforeEach
    void forget() {
        database.forgetLearners();
    }

    @Test
    void enrollingTwiceIsEnrollingOnce() {
        // When
        String first = as("lea").put(ENROLMENT).then().statusCode(200).header("Cache-Control", "no-store")
                .body("course", equalTo(COURSE)).body("run", equalTo("libre")).body("state", equalTo("active"))
                .body("revision", is(1)).extract().asString();

        // Then
        assertThat(as("lea").put(ENROLMENT).then().statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(enrolments()).isEqualTo(1);
    }

    @Test
    void manyAtOnceEnrolOnce() {
        // Given
        Tokens.of("lea");

        // When
        List<String> answers = Parallel.run(12,
                () -> as("lea").put(ENROLMENT).then().statusCode(200).extract().asString());

        // Then
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(enrolments()).isEqualTo(1);
    }

    @Test
    void leavingIsRepeatableAndClosesTheCourse() {
        // Given
        as("lea").put(ENROLMENT);

        // When
        as("lea").delete(ENROLMENT).then().statusCode(204).body(is(""));
        as("lea").delete(ENROLMENT).then().statusCode(204);

        // Then
        assertProblem(as("lea").get(COURSE_PATH + "/lessons/" + LESSON), 403, "not-enrolled");
        assertProblem(as("lea").get(MY_COURSE_PATH), 403, "not-enrolled");
        as("lea").get(V1 + "/me/home").then().statusCode(200).body("enrolments", empty());
    }

    @Test
    void leavingWithoutHavingComeChangesNothing() {
        as("lea").delete(ENROLMENT).then().statusCode(204);

        assertThat(enrolments()).isZero();
    }

    @Test
    void whoComesBackFindsEverything() {
        // Given
        String first = as("lea").put(ENROLMENT).asString();
        as("lea").contentType(ContentType.JSON).body(Map.of("completedAt", "2026-11-01T10:00:00Z"))
                .put(MY_COURSE_PATH + "/lessons/" + LESSON + "/completion").then().statusCode(200);
        as("lea").delete(ENROLMENT).then().statusCode(204);

        // Then
        assertThat(as("lea").put(ENROLMENT).asString()).isEqualTo(first);
        as("lea").get(MY_COURSE_PATH).then().statusCode(200).body("done", is(1)).body("percent", is(2))
                .body("modules[1].items[0].completedAt", equalTo("2026-11-01T10:00:00Z"));
    }

    @Test
    void unknownRunOrCourseIsNotFound() {
        assertProblem(as("lea").put(COURSE_PATH + "/runs/autre/enrolment"), 404, "run-not-found");
        assertProblem(as("lea").delete(COURSE_PATH + "/runs/autre/enrolment"), 404, "run-not-found");
        assertProblem(as("lea").put(V1 + "/courses/autre/runs/libre/enrolment"), 404, "course-not-found");
        assertProblem(as("lea").put(COURSE_PATH + "/runs/PAS_UNE_CLE/enrolment"), 404, "not-found");
        assertThat(enrolments()).isZero();
    }

    @Test
    void onlyMyEnrolmentsAreShown() {
        // Given
        as("lea").put(ENROLMENT).then().statusCode(200);

        // Then
        as("karim").get(V1 + "/me/home").then().statusCode(200).body("enrolments", empty())
                .body("profile.userName", equalTo("karim")).body("profile.displayName", equalTo("Karim Ormelane"));
        as("lea").get(V1 + "/me/home").then().body("enrolments.course", contains(COURSE));
        assertProblem(as("karim").get(MY_COURSE_PATH), 403, "not-enrolled");
    }

    private long enrolments() {
        return database.count("select count(*) from enrolment");
    }
}
