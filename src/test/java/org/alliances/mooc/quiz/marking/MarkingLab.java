package org.alliances.mooc.quiz.marking;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.QuizLab;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A course with essays, its learners and those who mark, over HTTP. */
final class MarkingLab {
    static final String COURSE = "labo-des-lettres";
    static final String ESSAYS = V1 + "/teaching/courses/" + COURSE + "/essays";
    static final String LETTER = "lettre";
    static final String TEXT = "Cher voisin, venez planter avec nous.";

    private MarkingLab() {}

    /** A quiz with one essay, worth 5, and one number, worth 1; and the grants of those who mark. */
    static void publish(PublishingApi publishing, String rules) {
        new QuizLab(COURSE).number("un", "1").question(LETTER, """
                kind: essay
                prompt: Écrivez à un voisin.
                points: 5
                minWords: 5
                maxWords: 200
                rubric:
                  - key: apports
                    title: Les apports
                    levels:
                      - { points: 0, description: GRILLE-absents }
                      - { points: 1.5, description: GRILLE-nommes }
                      - { points: 3, description: GRILLE-reciproques }
                  - key: clarte
                    title: GRILLE-clarte
                    levels: [{ points: 0, description: GRILLE-obscur }, { points: 2, description: GRILLE-clair }]
                guidance: CONSEIL-severe
                modelAnswer: MODELE-de-lettre
                """).quiz("lettres", rules + "\nquestions: [lettre, un]").publish(publishing);
        grant("ines", "owner");
        grant("paul", "teacher");
    }

    static void grant(String account, String role) {
        as("admin").contentType(ContentType.JSON).body(Map.of("role", role))
                .put(V1 + "/admin/courses/" + COURSE + "/grants/" + account).then().statusCode(200);
    }

    static void withdraw(String account) {
        as("admin").delete(V1 + "/admin/courses/" + COURSE + "/grants/" + account).then().statusCode(204);
    }

    static void enrol(String account) {
        as(account).put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
    }

    static String start(String account) {
        return as(account).noContentType().post(V1 + "/me/courses/" + COURSE + "/quizzes/lettres/attempts").then()
                .statusCode(201).extract().path("id");
    }

    static Response save(String account, String attempt, String text) {
        return as(account).contentType(ContentType.JSON).body(Map.of("kind", "essay", "text", text))
                .put(V1 + "/me/attempts/" + attempt + "/responses/" + LETTER);
    }

    static Response submit(String account, String attempt) {
        return as(account).contentType(ContentType.JSON)
                .body(Map.of("responses", Map.of("un", Map.of("kind", "numeric", "value", "1"))))
                .post(V1 + "/me/attempts/" + attempt + "/submission");
    }

    /** An attempt with a letter and the right number, handed in. */
    static String handIn(String account) {
        enrol(account);
        String attempt = start(account);
        save(account, attempt, TEXT).then().statusCode(200);
        submit(account, attempt).then().statusCode(200);
        return attempt;
    }

    static JsonPath attempt(String account, String attempt) {
        return as(account).get(V1 + "/me/attempts/" + attempt).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath notices(String account) {
        return as(account).get(V1 + "/me/notices").then().statusCode(200).extract().jsonPath();
    }

    static String address(String account, String attempt) {
        return ESSAYS + "/" + id(account) + "/" + attempt + "/" + LETTER;
    }

    static JsonPath queue(String marker, String state) {
        return as(marker).get(ESSAYS + "?state=" + state).then().statusCode(200).extract().jsonPath();
    }

    static Response essay(String marker, String address) {
        return as(marker).get(address);
    }

    static Map<String, Object> mark(String contributions, String clarity, String comment, boolean last) {
        Map<String, Object> levels = new HashMap<>();
        if (contributions != null) {
            levels.put("apports", new java.math.BigDecimal(contributions));
        }
        if (clarity != null) {
            levels.put("clarte", new java.math.BigDecimal(clarity));
        }
        Map<String, Object> mark = new HashMap<>(Map.of("levels", levels, "final", last));
        if (comment != null) {
            mark.put("comment", comment);
        }
        return mark;
    }

    /** @param ifMatch {@code null}: without a condition */
    static Response put(String marker, String address, Map<String, ?> mark, String ifMatch) {
        var request = as(marker).contentType(ContentType.JSON).body(mark);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(address + "/mark");
    }

    /** A final mark, the first of this marker. */
    static void markFinally(String marker, String address, String contributions, String clarity) {
        put(marker, address, mark(contributions, clarity, "COMMENTAIRE de " + marker, true), null).then()
                .statusCode(200);
    }

    static Response release(Map<String, ?> what) {
        return as("ines").contentType(ContentType.JSON).body(what).post(ESSAYS + "/release");
    }

    static JsonPath releaseAll() {
        return release(Map.of()).then().statusCode(200).extract().jsonPath();
    }

    static Map<String, Object> named(String... addresses) {
        return Map.of("essays", List.of(addresses).stream().map(address -> address.split("/"))
                .map(parts -> Map.of("learner", parts[parts.length - 3], "attempt", parts[parts.length - 2],
                        "question", parts[parts.length - 1]))
                .toList());
    }
}
