package org.alliances.mooc.app;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** What is answered is what the document describes: no property more, none of another type. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class DocumentedAnswersTest {
    private static final String CASE = "sylver-geek";

    @Inject
    Database database;
    private JsonNode document;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        document = ApiDocuments.json();
        enrol("lea");
    }

    @Test
    void answersAreAsDescribed() {
        // The catalogue.
        check("GET", "/courses", anyone().get(V1 + "/courses"));
        check("GET", "/courses/{course}", anyone().get(COURSE_PATH));
        check("GET", "/courses/{course}/outline", anyone().get(COURSE_PATH + "/outline"));
        check("GET", "/courses/{course}/glossary", anyone().get(COURSE_PATH + "/glossary"));
        check("GET", "/problems", anyone().get(V1 + "/problems"));
        check("GET", "/problems/{slug}", anyone().get(V1 + "/problems/not-found"));

        // Lessons.
        check("PUT", "/courses/{course}/runs/{run}/enrolment", as("lea").put(COURSE_PATH + "/runs/libre/enrolment"));
        check("GET", "/courses/{course}/lessons/{lesson}", as("lea").get(COURSE_PATH + "/lessons/" + CASE));
        Response decided = put(MY_COURSE_PATH + "/lessons/" + CASE + "/decision",
                Map.of("option", as("lea").get(COURSE_PATH + "/lessons/" + CASE).path(
                        "caseStudy.decision.options[0].key")));
        check("PUT", "/me/courses/{course}/lessons/{lesson}/decision", decided);
        check("GET", "/courses/{course}/revisions/{revision}/lessons/{lesson}",
                as("lea").get(COURSE_PATH + "/revisions/1/lessons/" + CASE));
        check("GET", "/courses/{course}/lessons/{lesson}",
                as("lea").get(COURSE_PATH + "/lessons/face-a-face-cote-a-cote"));
        check("PUT", "/me/courses/{course}/lessons/{lesson}/completion",
                put(MY_COURSE_PATH + "/lessons/" + CASE + "/completion", Map.of()));

        // To take along.
        check("GET", "/courses/{course}/offline-manifest", as("lea").get(COURSE_PATH + "/offline-manifest?media=none"));
        String frozen = "/courses/{course}/revisions/{revision}";
        check("GET", frozen, as("lea").get(COURSE_PATH + "/revisions/1"));
        for (String part : List.of("/outline", "/glossary", "/text")) {
            check("GET", frozen + part, as("lea").get(COURSE_PATH + "/revisions/1" + part));
        }
        check("GET", frozen + "/assignments/{assignment}",
                as("lea").get(COURSE_PATH + "/revisions/1/assignments/note-d-intention"));

        // A quiz.
        String attempts = "/me/courses/{course}/quizzes/{quiz}/attempts";
        Response started = as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/" + QUIZ_2 + "/attempts");
        check("POST", attempts, started);
        String attempt = V1 + "/me/attempts/" + started.path("id");
        check("PUT", "/me/attempts/{attempt}/responses/{question}",
                put(attempt + "/responses/heures-d-engagement-des-etudiants", Map.of("kind", "numeric", "value", "2")));
        check("POST", "/me/attempts/{attempt}/submission", as("lea").noContentType().post(attempt + "/submission"));
        check("GET", "/me/attempts/{attempt}", as("lea").get(attempt));
        check("GET", attempts, as("lea").get(MY_COURSE_PATH + "/quizzes/" + QUIZ_2 + "/attempts"));

        // Where she stands.
        check("GET", "/me/courses/{course}", as("lea").get(MY_COURSE_PATH));
        check("GET", "/me/home", as("lea").get(V1 + "/me/home"));
        Response everything = as("lea").get(V1 + "/me/sync");
        check("GET", "/me/sync", everything);
        check("GET", "/me/sync", as("lea").queryParam("since", everything.<String>path("nextCursor"))
                .get(V1 + "/me/sync"));

        assertThat(new TreeSet<>(wrong)).isEmpty();
    }

    @Test
    void answersToThoseWhoTeachAndAdministerAreAsDescribed() {
        // Rights on the course.
        inesTeaches();
        String grants = "/admin/courses/{course}/grants";
        check("PUT", grants + "/{user}", as("admin").contentType(ContentType.JSON).body(Map.of("role", "owner"))
                .put(GRANTS_PATH + "/ines"));
        check("GET", grants, as("admin").get(GRANTS_PATH));
        check("GET", "/teaching/courses", as("ines").get(V1 + "/teaching/courses"));
        // Accommodations.
        String accommodation = "/teaching/courses/{course}/runs/{run}/learners/{learner}/accommodation";
        String address = TEACHING_PATH + "/runs/libre/learners/" + id("lea") + "/accommodation";
        check("GET", accommodation, as("ines").get(address));
        check("GET", "/me/courses/{course}/accommodation", as("lea").get(MY_COURSE_PATH + "/accommodation"));
        Map<String, ?> wanted = Map.of("timeFactor", 1.5, "extraAttempts", 1, "deadlineShift", "P1D", "reason", "Oui");
        check("PUT", accommodation, as("ines").contentType(ContentType.JSON).body(wanted).put(address));
        check("GET", accommodation, as("ines").get(address));
        check("GET", accommodation + "/history", as("ines").get(address + "/history"));
        check("GET", "/me/courses/{course}/accommodation", as("lea").get(MY_COURSE_PATH + "/accommodation"));
        check("DELETE", accommodation, as("ines").delete(address));
        check("DELETE", accommodation, as("ines").header("If-Match", "\"9-9\"").delete(address));
        // Grades.
        check("GET", "/me/courses/{course}/grades", as("lea").get(MY_COURSE_PATH + "/grades"));
        String grades = "/teaching/courses/{course}/learners/{learner}/grades";
        String ofLea = TEACHING_PATH + "/learners/" + id("lea") + "/grades";
        check("GET", grades, as("ines").get(ofLea));
        String override = grades + "/{item}/override";
        check("PUT", override, as("ines").contentType(ContentType.JSON).body(Map.of("percent", 82.5, "reason", "Oui"))
                .put(ofLea + "/note-d-intention/override"));
        check("GET", override, as("ines").get(ofLea + "/note-d-intention/override"));
        check("DELETE", override, as("ines").header("If-Match", "\"1\"")
                .delete(ofLea + "/note-d-intention/override?reason=Non"));
        check("GET", grades, as("ines").get(ofLea));
        check("GET", "/teaching/courses/{course}/runs/{run}/gradebook",
                as("ines").get(TEACHING_PATH + "/runs/libre/gradebook"));
        // What was done.
        check("GET", "/admin/audit", as("admin").get(V1 + "/admin/audit"));
        check("GET", "/teaching/courses/{course}/audit", as("ines").get(TEACHING_PATH + "/audit"));

        assertThat(new TreeSet<>(wrong)).isEmpty();
    }

    @Test
    void refusalsAreAsDescribed() {
        check("GET", "/me/home", anyone().get(V1 + "/me/home"));
        check("GET", "/courses/{course}", anyone().get(V1 + "/courses/autre"));
        check("PUT", "/me/courses/{course}/lessons/{lesson}/completion",
                put(V1 + "/me/courses/" + COURSE + "/lessons/" + CASE + "/completion", Map.of()));
        check("PUT", "/me/courses/{course}/lessons/{lesson}/decision",
                put(MY_COURSE_PATH + "/lessons/" + CASE + "/decision", Map.of("unknown", 1)));

        assertThat(new TreeSet<>(wrong)).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty()
                .allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference)
                        .isFalse());
    }

    private void check(String method, String path, Response answer) {
        String where = method + " " + path + " " + answer.statusCode();
        JsonNode response = resolved(document.path("paths").path(V1 + path)
                .path(method.toLowerCase(java.util.Locale.ROOT)).path("responses")
                .path(Integer.toString(answer.statusCode())));
        String type = answer.contentType().split(";")[0];
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode()).as(where + " as " + type + " is described").isFalse();
        try {
            compare(where, new ObjectMapper().readTree(answer.asString()), content.path("schema"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(String where, JsonNode value, JsonNode reference) {
        JsonNode schema = resolved(reference);
        if (schema.isObject() && schema.isEmpty()) {
            // Described as anything.
            return;
        }
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        JsonNode choices = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
        if (!choices.isEmpty()) {
            compareWithChoices(where, value, choices);
            return;
        }
        if (!types.isEmpty() && !types.contains(typeOf(value))
                && !(types.contains("number") && value.isIntegralNumber())) {
            wrong.add(where + " is " + typeOf(value) + ", described as " + types);
            return;
        }
        if (schema.has("enum") && java.util.stream.StreamSupport.stream(schema.path("enum").spliterator(), false)
                .noneMatch(value::equals)) {
            wrong.add(where + " is none of " + schema.path("enum"));
        }
        value.forEach(element -> {
            if (value.isArray()) {
                compare(where + "[]", element, schema.path("items"));
            }
        });
        boolean open = schema.path("additionalProperties").isObject();
        value.properties().forEach(property -> {
            JsonNode described = schema.path("properties").path(property.getKey());
            if (!described.isMissingNode()) {
                compare(where + "." + property.getKey(), property.getValue(), described);
            } else if (open) {
                compare(where + ".*", property.getValue(), schema.path("additionalProperties"));
            } else {
                wrong.add(where + "." + property.getKey() + " is not described");
            }
        });
    }

    private void compareWithChoices(String where, JsonNode value, JsonNode choices) {
        List<String> before = new ArrayList<>(wrong);
        for (JsonNode choice : choices) {
            wrong.clear();
            wrong.addAll(before);
            compare(where, value, choice);
            if (wrong.equals(before)) {
                return;
            }
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "object";
        };
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.path("$ref").asText().substring(1))) : node;
    }

    private static Response put(String address, Map<String, ?> body) {
        return as("lea").contentType(ContentType.JSON).body(body).put(address);
    }
}
