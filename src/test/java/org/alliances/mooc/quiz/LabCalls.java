package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What a learner asks of the quizzes of a course that a test wrote itself, over HTTP. */
record LabCalls(String course, String account) {

    void enrol() {
        as(account).put(V1 + "/courses/" + course + "/runs/libre/enrolment").then().statusCode(200);
    }

    String attempts(String quiz) {
        return V1 + "/me/courses/" + course + "/quizzes/" + quiz + "/attempts";
    }

    ValidatableResponse start(String quiz) {
        return as(account).noContentType().post(attempts(quiz)).then();
    }

    String started(String quiz) {
        return start(quiz).statusCode(201).extract().path("id");
    }

    ValidatableResponse list(String quiz) {
        return as(account).get(attempts(quiz)).then().statusCode(200);
    }

    ValidatableResponse rules(String quiz) {
        return as(account).get(V1 + "/me/courses/" + course + "/quizzes/" + quiz).then();
    }

    ValidatableResponse get(String attempt) {
        return as(account).get(V1 + "/me/attempts/" + attempt).then().statusCode(200);
    }

    /** A number as the response; {@code sequence} {@code null}: without one. */
    ValidatableResponse save(String attempt, String question, String number, Object sequence) {
        String address = V1 + "/me/attempts/" + attempt + "/responses/" + question;
        return as(account).contentType(ContentType.JSON).body(Map.of("kind", "numeric", "value", number))
                .put(sequence == null ? address : address + "?sequence=" + sequence).then();
    }

    ValidatableResponse check(String attempt, String question) {
        return as(account).noContentType().post(V1 + "/me/attempts/" + attempt + "/checks/" + question).then();
    }

    ValidatableResponse submit(String attempt) {
        return as(account).noContentType().post(V1 + "/me/attempts/" + attempt + "/submission").then();
    }
}
