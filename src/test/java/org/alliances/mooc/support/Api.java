package org.alliances.mooc.support;

import static io.restassured.RestAssured.given;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls the API over HTTP, as nobody or with the real token of an account. */
public final class Api {
    public static final String COURSE = "alliances-qui-changent-les-territoires";
    /** Where everything starts. */
    public static final String V1 = "/api/v1";
    public static final String COURSE_PATH = V1 + "/courses/" + COURSE;
    public static final String MY_COURSE_PATH = V1 + "/me/courses/" + COURSE;
    public static final String GRANTS_PATH = V1 + "/admin/courses/" + COURSE + "/grants";
    public static final String TEACHING_PATH = V1 + "/teaching/courses/" + COURSE;
    public static final String QUIZ_2 = "quiz-du-partenariat-a-l-alliance";
    public static final String QUIZ_3 = "quiz-rassembler";

    private Api() {}

    public static RequestSpecification anyone() {
        return given().accept(ContentType.JSON).urlEncodingEnabled(true).filter(DescribedAnswers.FILTER);
    }

    /** With the token of this account of the demonstration realm. */
    public static RequestSpecification as(String account) {
        return withToken(Tokens.of(account));
    }

    public static RequestSpecification withToken(String token) {
        return anyone().auth().preemptive().oauth2(token);
    }

    /** Enrols the account in the open run. */
    public static void enrol(String account) {
        as(account).put(COURSE_PATH + "/runs/libre/enrolment").then().statusCode(200);
    }

    /** Makes the account this for the course, as an administrator does: {@code grant("ines", "owner")}. */
    public static void grant(String account, String role) {
        as("admin").contentType(ContentType.JSON).body(Map.of("role", role)).put(GRANTS_PATH + "/" + account).then()
                .statusCode(200);
    }

    /** Ines owns the course, and Paul has no right on it, as in the seeds. */
    public static void inesTeaches() {
        grant("ines", "owner");
        as("admin").delete(GRANTS_PATH + "/paul").then().statusCode(204);
    }

    /** The id of the account, as its token says. */
    public static String id(String account) {
        return Tokens.claims(Tokens.of(account)).get("sub").asText();
    }
}
