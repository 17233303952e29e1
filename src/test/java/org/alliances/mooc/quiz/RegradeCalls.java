package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;

import java.util.HashMap;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** What who teaches a course asks about the regrades of a quiz, over HTTP. */
record RegradeCalls(String course, String quiz, String account) {
    static final Map<String, ?> POINTS_FOR_ALL = Map.of("kind", "points-for-all");

    /** Gives Ines the right to teach the course. */
    void inesTeaches() {
        as("admin").contentType(ContentType.JSON).body(Map.of("role", "teacher"))
                .put(V1 + "/admin/courses/" + course + "/grants/ines").then().statusCode(200);
    }

    RegradeCalls by(String other) {
        return new RegradeCalls(course, quiz, other);
    }

    RegradeCalls at(String other) {
        return new RegradeCalls(course, other, account);
    }

    String address() {
        return V1 + "/teaching/courses/" + course + "/quizzes/" + quiz + "/regrades";
    }

    static Map<String, ?> acceptAlso(String text) {
        return Map.of("kind", "accept-also", "text", text);
    }

    static Map<String, Object> body(String question, Map<String, ?> correction, boolean neverLower) {
        return new HashMap<>(Map.of("question", question, "correction", correction, "neverLower", neverLower, "reason",
                "La clé était trop étroite."));
    }

    Response post(Object body, String query) {
        return as(account).contentType(ContentType.JSON).body(body).post(address() + query);
    }

    Response dryRun(String question, Map<String, ?> correction, boolean neverLower) {
        return post(body(question, correction, neverLower), "?dryRun=true");
    }

    Response apply(String question, Map<String, ?> correction, boolean neverLower) {
        return post(body(question, correction, neverLower), "");
    }

    String applied(String question, Map<String, ?> correction, boolean neverLower) {
        return apply(question, correction, neverLower).then().statusCode(201).extract().path("regrade.id");
    }

    Response undo(String regrade) {
        return as(account).contentType(ContentType.JSON).body(Map.of("reason", "C'était une erreur."))
                .post(address() + "/" + regrade + "/undoing");
    }

    Response get(String rest) {
        return as(account).get(address() + rest);
    }
}
