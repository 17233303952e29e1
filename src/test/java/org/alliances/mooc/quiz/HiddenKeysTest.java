package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * One question of each kind, with a canary in every place that a learner must not see too early: keys, accepted words,
 * numbers, feedback, misconceptions, rubrics, the authors' ids of choices. Whatever the learner's operations answer, writes
 * and refusals included, has none before the quiz's rules say so, and then only what they say.
 */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class HiddenKeysTest {
    private static final String COURSE = "labo-des-secrets";
    private static final String NEVER = "feedback: { score: never, correctness: never, explanation: never }";
    private static final Pattern CANARY = Pattern.compile("(?i)secret-([a-z-]+?)-\\d+|70707(\\d)");
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();
    /** Wrong in each kind, so that no right answer comes back as what the learner herself has said. */
    private static final Map<String, Map<String, Object>> WRONG = new TreeMap<>(Map.of(
            "unique", Map.of("kind", "single-choice", "choice", "a"),
            "multiple", Map.of("kind", "multiple-choice", "choices", List.of("a", "b", "c")),
            "vrai", Map.of("kind", "true-false", "value", true),
            "nombre", Map.of("kind", "numeric", "value", "3"),
            "texte", Map.of("kind", "short-text", "text", "je ne sais pas"),
            "paires", Map.of("kind", "matching", "pairs", Map.of("1", "a", "2", "b")),
            "ordre", Map.of("kind", "ordering", "order", List.of("a", "b", "c", "d")),
            "trous", Map.of("kind", "cloze", "blanks", Map.of("1", "rien", "2", "3")),
            "lettre", Map.of("kind", "essay", "text", "Un texte bien assez long pour une lettre.")));

    static {
        QUESTIONS.put("unique", """
                kind: single-choice
                prompt: Lequel ?
                choices:
                  - { id: secret-unique-1, text: Celui-ci, correct: true, feedback: SECRET-unique-2 }
                  - { id: secret-unique-3, text: Celui-là, feedback: SECRET-unique-4 }
                feedback: { correct: SECRET-unique-5, incorrect: SECRET-unique-6 }
                """);
        QUESTIONS.put("multiple", """
                kind: multiple-choice
                prompt: Lesquels ?
                choices:
                  - { id: secret-multiple-1, text: Premier, correct: true }
                  - { id: secret-multiple-2, text: Deuxième, correct: true, feedback: SECRET-multiple-3 }
                  - { id: secret-multiple-4, text: Troisième, feedback: SECRET-multiple-5 }
                scoring: proportional-with-penalty
                feedback: { correct: SECRET-multiple-6, incorrect: SECRET-multiple-7 }
                """);
        QUESTIONS.put("vrai", """
                kind: true-false
                prompt: Vrai ?
                answer: false
                misconception: SECRET-vrai-1
                feedback: { correct: SECRET-vrai-2, incorrect: SECRET-vrai-3 }
                """);
        QUESTIONS.put("nombre", """
                kind: numeric
                prompt: Combien ?
                answer: "707071"
                tolerance: "0"
                accept: ["707072"]
                commonErrors: [{ value: "707073", feedback: SECRET-nombre-1 }]
                feedback: { correct: SECRET-nombre-2, incorrect: SECRET-nombre-3 }
                """);
        QUESTIONS.put("texte", """
                kind: short-text
                prompt: Qui ?
                accept: [SECRET-texte-1, SECRET-texte-2 bis]
                nearMisses: [{ text: SECRET-texte-3 presque, feedback: SECRET-texte-4 }]
                feedback: { correct: SECRET-texte-5, incorrect: SECRET-texte-6 }
                """);
        QUESTIONS.put("paires",
                """
                        kind: matching
                        prompt: Reliez.
                        left: [{ id: secret-paires-1, text: Un, match: secret-paires-3 }, { id: secret-paires-2, text: Deux, match: secret-paires-4 }]
                        right: [{ id: secret-paires-3, text: Uno }, { id: secret-paires-4, text: Due }, { id: secret-paires-5, text: Tre, feedback: SECRET-paires-6 }]
                        scoring: proportional
                        feedback: { correct: SECRET-paires-7, incorrect: SECRET-paires-8 }
                        """);
        QUESTIONS.put("ordre",
                """
                        kind: ordering
                        prompt: Rangez.
                        items: [{ id: secret-ordre-1, text: Un }, { id: secret-ordre-2, text: Deux }, { id: secret-ordre-3, text: Trois }]
                        distractors: [{ id: secret-ordre-5, text: Cent, feedback: SECRET-ordre-6 }]
                        scoring: proportional
                        feedback: { correct: SECRET-ordre-7, incorrect: SECRET-ordre-8 }
                        """);
        QUESTIONS.put("trous",
                """
                        kind: cloze
                        prompt: Complétez.
                        text: "Il faut {{mot}} et {{chiffre}}."
                        blanks:
                          - { id: mot, accept: [SECRET-trous-1], nearMisses: [{ text: SECRET-trous-2, feedback: SECRET-trous-3 }] }
                          - { id: chiffre, answer: "707074", tolerance: "0", commonErrors: [{ value: "707075", feedback: SECRET-trous-4 }] }
                        scoring: proportional
                        feedback: { correct: SECRET-trous-5, incorrect: SECRET-trous-6 }
                        """);
        QUESTIONS.put("lettre",
                """
                        kind: essay
                        prompt: Écrivez.
                        minWords: 3
                        maxWords: 100
                        rubric:
                          - { key: fond, title: SECRET-lettre-1, levels: [{ points: 0, description: SECRET-lettre-2 }, { points: 1, description: SECRET-lettre-3 }] }
                        guidance: SECRET-lettre-4
                        modelAnswer: SECRET-lettre-5
                        feedback: { correct: SECRET-lettre-6, incorrect: SECRET-lettre-7 }
                        """);
    }

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    private static final Events PHONE = new Events(COURSE);
    private final LabCalls lea = new LabCalls(COURSE, "lea");
    /** Everything that was answered since the last look. */
    private final StringBuilder wire = new StringBuilder();

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    @Test
    void everyWritingOperationOfALearnerIsCalledHere() {
        Set<String> writing = ApiDocuments.operations().stream()
                .filter(operation -> operation.isForLearners() && !operation.method().equals("GET"))
                .map(operation -> operation.node().path("operationId").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        // Those of lessons, cases, journals, notes, places, deadlines and enrolment have no question in their answers;
        // HiddenAnswersTest reads what they open.
        assertThat(writing).containsExactly("checkResponse", "completeLesson", "decide", "enrol", "fetchPackage",
                "handIn", "leave",
                "putNote", "putPosition", "resetDeadlines", "saveResponse", "seeNotice", "startAttempt",
                "submitAttempt", "takeNoteAway", "uploadEvents");
    }

    @Test
    void whatIsNeverShownIsNeverSaid() {
        publish(NEVER);

        String first = wholeAttempt();
        MovableClock.forward(Duration.ofDays(400));
        everything(first);

        assertThat(seen()).isEmpty();
    }

    @Test
    void whatComesAfterTheLastAttemptComesThen() {
        publish("""
                attemptsAllowed: 2
                feedback: { correctness: after-last-attempt, explanation: after-last-attempt }""");

        everything(wholeAttempt());
        assertThat(seen()).isEmpty();
        String second = open();
        answer(second);
        everything(second);
        assertThat(seen()).isEmpty();

        close(second);
        everything(second);
        assertEverythingIsTold();
    }

    @Test
    void whatComesAfterTheWindowComesThen() {
        Instant closesAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
        publish("""
                window: { closesAt: '%s' }
                feedback: { correctness: after-window, explanation: after-window }""".formatted(closesAt));

        String id = wholeAttempt();
        MovableClock.forward(Duration.ofMinutes(59));
        everything(id);
        assertThat(seen()).isEmpty();

        MovableClock.forward(Duration.ofMinutes(2));
        everything(id);
        assertEverythingIsTold();
    }

    @Test
    void whatIsCheckedTellsOfThatQuestionOnly() {
        publish("feedback: { correctness: at-once, explanation: at-once }");
        String id = open();
        answer(id);
        everything(id);
        assertThat(seen()).isEmpty();

        for (String question : withoutPeople()) {
            keep(lea.check(id, question).statusCode(200).extract().response());
            assertThat(seen().keySet()).as("the check of « %s »", question).containsExactly(question);
        }
    }

    @Test
    void correctnessWithoutExplanationTellsNoKey() {
        publish("feedback: { explanation: never }");

        everything(wholeAttempt());

        assertThat(seen()).isEmpty();
    }

    /** Responses, repeats and nonsense, the submission, and what is refused after it. */
    private String wholeAttempt() {
        String id = open();
        answer(id);
        everything(id);
        WRONG.keySet().forEach(question -> keep(lea.check(id, question).extract().response()));
        close(id);
        answer(id);
        as("lea").get(V1 + "/me/notices").jsonPath().getList("items.id", String.class).forEach(
                notice -> keep(as("lea").noContentType().put(V1 + "/me/notices/" + notice + "/seen")));
        keep(as("lea").noContentType().put(V1 + "/me/notices/" + UUID.randomUUID() + "/seen"));
        return id;
    }

    private String open() {
        keep(as("lea").noContentType().post(V1 + "/me/courses/" + COURSE + "/quizzes/quiz/packages"));
        Response started = lea.start("quiz").extract().response();
        keep(started);
        keep(lea.start("quiz").extract().response());
        return started.path("id");
    }

    private void answer(String id) {
        WRONG.forEach((question, response) -> {
            assertThat(keep(save(id, question, response)).statusCode()).as(question).isIn(200, 409);
            keep(save(id, question, Map.of("kind", response.get("kind"))));
            keep(save(id, question, Map.of("kind", "nonsense", "value", List.of(1))));
            keep(save(id, question, Map.of("kind", "numeric", "value", "beaucoup")));
        });
        keep(save(id, "inconnue", Map.of("kind", "true-false", "value", true)));
        upload(WRONG.entrySet().stream().map(response -> PHONE.response(UUID.fromString(id), response.getKey(),
                response.getValue(), Instant.now().minusSeconds(5))).toList());
        upload(List.of(PHONE.response(UUID.fromString(id), "vrai", Map.of("kind", "nonsense"), Instant.now())));
    }

    private void upload(List<Map<String, Object>> events) {
        keep(as("lea").contentType(ContentType.JSON).body(Events.upload(events)).post(V1 + "/me/sync"));
    }

    private void close(String id) {
        keep(as("lea").contentType(ContentType.JSON).body("{\"responses\": {\"vrai\": 3}}")
                .post(V1 + "/me/attempts/" + id + "/submission"));
        upload(List.of(PHONE.submitted(UUID.fromString(id), Instant.now().minusSeconds(1))));
        keep(lea.submit(id).statusCode(200).extract().response());
        keep(lea.submit(id).statusCode(200).extract().response());
        keep(as("karim").get(V1 + "/me/attempts/" + id));
    }

    private Response save(String id, String question, Map<String, Object> response) {
        return as("lea").contentType(ContentType.JSON).body(response)
                .put(V1 + "/me/attempts/" + id + "/responses/" + question);
    }

    /** All that every GET operation for learners answers about this course and this attempt. */
    private void everything(String attempt) {
        Map<String, String> values = Map.of("course", COURSE, "quiz", "quiz", "attempt", attempt, "run", "libre",
                "revision", "1", "slug", "invalid-response");
        List<String> addresses = ApiDocuments.operations().stream()
                .filter(operation -> operation.method().equals("GET") && operation.isForLearners())
                .map(operation -> operation.address(values)).filter(address -> !address.contains("{")).distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(10).contains(V1 + "/me/attempts/" + attempt,
                V1 + "/me/courses/" + COURSE + "/quizzes/quiz", V1 + "/me/notices");
        addresses.forEach(address -> keep(get(as("lea"), address)));
    }

    private static Response get(RequestSpecification caller, String address) {
        return caller.accept("*/*").get(address);
    }

    private Response keep(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
        wire.append(response.headers()).append('\n').append(response.asString()).append('\n');
        return response;
    }

    /** The canaries that were on the wire since the last look, by question. */
    private Map<String, Set<String>> seen() {
        Map<String, Set<String>> seen = new TreeMap<>();
        Matcher matcher = CANARY.matcher(wire);
        while (matcher.find()) {
            String question = matcher.group(1) != null
                    ? matcher.group(1)
                    : Integer.parseInt(matcher.group(2)) < 4 ? "nombre" : "trous";
            seen.computeIfAbsent(question, any -> new TreeSet<>()).add(matcher.group());
        }
        wire.setLength(0);
        return seen;
    }

    /** Of the essay the model answer only: the rest belongs to whoever marks it, or waits for the mark. */
    private void assertEverythingIsTold() {
        Map<String, Set<String>> seen = seen();
        assertThat(seen.keySet()).isEqualTo(new TreeSet<>(QUESTIONS.keySet()));
        assertThat(seen.get("lettre")).containsExactly("SECRET-lettre-5");
    }

    /** The questions that have something to tell as soon as the rules allow it. */
    private static List<String> withoutPeople() {
        return QUESTIONS.keySet().stream().filter(question -> !question.equals("lettre")).toList();
    }

    private void publish(String rules) {
        QuizLab lab = new QuizLab(COURSE);
        QUESTIONS.forEach(lab::question);
        lab.quiz("quiz", rules + "\nquestions: [" + String.join(", ", QUESTIONS.keySet()) + "]").publish(publishing);
        lea.enrol();
        assertThat(WRONG.keySet()).containsExactlyInAnyOrderElementsOf(QUESTIONS.keySet());
    }
}
