package org.alliances.mooc.app;

import static java.util.Map.entry;
import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.ApiDocuments.Operation;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who may keep which answer, for every GET of the API: public, behind enrolment, for ever, or nobody. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CachingTest {
    private static final String PUBLIC = "public, max-age=60";
    private static final String PRIVATE = "private, no-cache";
    private static final String IMMUTABLE = "private, max-age=31536000, immutable";
    /** Everything that is not personal. A new operation is personal until it is listed here. */
    private static final Map<String, String> KEPT = Map.ofEntries(entry("courses", PUBLIC), entry("course", PUBLIC),
            entry("outline", PUBLIC), entry("glossary", PUBLIC), entry("publications", PUBLIC), entry("runs", PUBLIC),
            entry("packageKeys", PUBLIC), entry("problems", PUBLIC), entry("problem", PUBLIC),
            entry("asset", "public, max-age=31536000, immutable"), entry("lesson", PRIVATE),
            entry("assignment", PRIVATE), entry("lessonAtRevision", IMMUTABLE),
            entry("previewOutline", PRIVATE), entry("previewLesson", PRIVATE), entry("previewAssignment", PRIVATE),
            entry("exportCourse", PRIVATE),
            entry("offlineManifest", PRIVATE), entry("courseText", PRIVATE),
            entry("presentationAtRevision", IMMUTABLE), entry("outlineAtRevision", IMMUTABLE),
            entry("glossaryAtRevision", IMMUTABLE), entry("assignmentAtRevision", IMMUTABLE));
    /** Kept for a minute without being asked again for: they are small, and change by themselves or hardly ever. */
    private static final Set<String> WITHOUT_TAG = Set.of("publications", "runs", "packageKeys", "problems",
            "problem");
    /** What is not there without much ado; a refusal is not kept either. */
    private static final Set<String> REFUSED_HERE = Set.of("essay", "regrade", "regradeChanges", "taughtAttempt",
            "draftRevision", "myDeadline", "learnerDeadline", "runDeadline", "note", "noteVersions", "taughtRun");
    private static final Path PICTURE = Path.of("course-content", COURSE, "assets", "carre-du-territoire.svg");

    @Inject
    Database database;

    private final Map<String, String> parameters = new HashMap<>();

    @BeforeEach
    void somethingOfEverything() throws IOException {
        database.forgetLearners();
        inesTeaches();
        enrol("lea");
        parameters.putAll(Map.ofEntries(entry("course", COURSE), entry("run", "libre"),
                entry("lesson", "face-a-face-cote-a-cote"),
                entry("item", "quiz-rassembler"), entry("assignment", "note-d-intention"), entry("quiz", QUIZ_2),
                entry("revision", "1"), entry("question", "role-de-la-collectivite"), entry("slug", "not-found"),
                entry("hash", ContentHash.of(Files.readAllBytes(PICTURE)).value()),
                entry("name", PICTURE.getFileName().toString()), entry("user", "karim"), entry("learner", id("lea")),
                entry("regrade", UUID.randomUUID().toString()), entry("kind", "lessons"), entry("key", "sylver-geek"),
                entry("note", UUID.randomUUID().toString()),
                entry("attempt", as("lea").noContentType().post(MY_COURSE_PATH + "/quizzes/" + QUIZ_2 + "/attempts")
                        .then().statusCode(201).extract().path("id"))));
    }

    @Test
    void everyAnswerIsKeptByWhomItMayBe() {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        for (Operation operation : ApiDocuments.operations()) {
            if (operation.method().equals("GET")) {
                String name = operation.node().path("operationId").asText();
                seen.add(name);
                Response answer = call(operation, null);
                String caching = answer.header("Cache-Control");
                if (answer.statusCode() >= 300 && !REFUSED_HERE.contains(name)) {
                    wrong.put(name, answer.statusCode() + " " + answer.asString());
                } else if (!KEPT.getOrDefault(name, "no-store").equals(caching)) {
                    wrong.put(name, caching);
                } else if (KEPT.containsKey(name) && !WITHOUT_TAG.contains(name)) {
                    isNotSentAgain(operation, answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsAll(KEPT.keySet()).containsAll(REFUSED_HERE);
    }

    /** What is known is answered with 304, and says of itself what the answer would have said (RFC 9110, 15.4.5). */
    private void isNotSentAgain(Operation operation, Response answer) {
        assertThat(answer.header("ETag")).as(operation.toString()).isNotNull();
        Response again = call(operation, answer.header("ETag"));
        assertThat(again.statusCode()).as(operation.toString()).isEqualTo(304);
        assertThat(again.asByteArray()).as(operation.toString()).isEmpty();
        for (String header : List.of("ETag", "Cache-Control", "Vary")) {
            assertThat(again.header(header)).as(operation + " " + header).isEqualTo(answer.header(header));
        }
    }

    private Response call(Operation operation, String known) {
        RequestSpecification caller = !operation.isSecured()
                ? anyone()
                : as(operation.isForLearners() ? "lea" : operation.roles().contains("instructor") ? "ines" : "admin");
        operation.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                caller.queryParam(parameter.path("name").asText(), parameter.path("example").asText());
            }
        });
        return (known == null ? caller : caller.header("If-None-Match", known)).accept("*/*")
                .get(operation.address(parameters));
    }
}
