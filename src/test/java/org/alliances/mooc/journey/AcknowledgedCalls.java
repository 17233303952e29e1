package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.support.PackagedApplication;
import org.alliances.mooc.support.Tokens;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls an application that may be killed at any moment: what returns was acknowledged, byte for byte. */
final class AcknowledgedCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };

    /** For an answer that will never come; whoever answers needs a small part of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PackagedApplication application;
    /** HTTP/1.1: one connection that dies with the server takes no other request with it. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AcknowledgedCalls(PackagedApplication application) {
        this.application = application;
    }

    void enrol(String learner) {
        acknowledged(put(learner, COURSE_PATH + "/runs/libre/enrolment", Map.of()), 200);
    }

    HttpResponse<byte[]> start(String learner, String quiz, String key) {
        return acknowledged(request(learner, MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts")
                .header("Idempotency-Key", key).POST(BodyPublishers.noBody()), 201);
    }

    /** As {@link #start}, also where an attempt is open already; {@code null} where none is left. */
    Attempt begin(String learner, String quiz, String key) {
        HttpResponse<byte[]> answer = acknowledged(request(learner, MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts")
                .header("Idempotency-Key", key).POST(BodyPublishers.noBody()), 201, 200, 409);
        return answer.statusCode() == 409 ? null : attempt(answer);
    }

    HttpResponse<byte[]> submit(String learner, String attempt, String key) {
        return acknowledged(request(learner, V1 + "/me/attempts/" + attempt + "/submission")
                .header("Idempotency-Key", key).POST(BodyPublishers.noBody()), 200);
    }

    void save(String learner, String attempt, Map<String, Object> question, Map<String, Object> response) {
        acknowledged(put(learner, responses(attempt, (String) question.get("key")), response), 200);
    }

    /** Whether the save of a number was acknowledged; not where the application has gone meanwhile. */
    boolean savedBeforeTheEnd(String learner, String attempt, String question, int number) {
        try {
            HttpResponse<byte[]> answer = send(put(learner, responses(attempt, question),
                    Map.of("kind", "numeric", "value", Integer.toString(number))));
            if (answer.statusCode() != 200) {
                throw new AssertionError("a save answered " + text(answer));
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    int savedNumber(String learner, String attempt, String question) {
        Map<String, Object> response = attempt(get(learner, V1 + "/me/attempts/" + attempt)).responses()
                .get(question);
        return Integer.parseInt(response.get("value").toString());
    }

    HttpResponse<byte[]> complete(String learner, String lesson) {
        return acknowledged(put(learner, MY_COURSE_PATH + "/lessons/" + lesson + "/completion",
                Map.of("completedAt", "2026-11-01T10:00:00Z")), 200);
    }

    /** Says that the learner completes the lesson now. */
    void completeNow(String learner, String lesson) {
        acknowledged(put(learner, MY_COURSE_PATH + "/lessons/" + lesson + "/completion",
                Map.of("completedAt", Instant.now().toString())), 200);
    }

    /** Any acknowledged act with a body. */
    void act(String account, String method, String path, Map<String, Object> body) {
        acknowledged(request(account, path).method(method, json(body)), 200);
    }

    /** Any call with a body that is answered by one of these statuses. */
    HttpResponse<byte[]> answered(String account, String method, String path, Map<String, Object> body,
            Map<String, String> headers, Integer... statuses) {
        HttpRequest.Builder request = request(account, path).method(method, json(body));
        headers.forEach(request::setHeader);
        return acknowledged(request, statuses);
    }

    HttpResponse<byte[]> get(String learner, String path) {
        return acknowledged(request(learner, path), 200);
    }

    int status(String path) {
        try {
            return send(HttpRequest.newBuilder(application.address(path))).statusCode();
        } catch (IOException closed) {
            return -1;
        }
    }

    /** Where an item stands for the learner. */
    String stateOf(String learner, String item) {
        return list(read(get(learner, MY_COURSE_PATH)), "modules").stream()
                .flatMap(module -> list(module, "items").stream()).filter(found -> found.get("key").equals(item))
                .findFirst().orElseThrow().get("state").toString();
    }

    static Attempt attempt(HttpResponse<byte[]> answer) {
        return new Attempt(read(answer));
    }

    /** An attempt as it came over the wire. */
    record Attempt(Map<String, Object> document) {
        String id() {
            return (String) document.get("id");
        }

        String state() {
            return (String) document.get("state");
        }

        Object percent() {
            return ((Map<?, ?>) document.get("result")).get("percent");
        }

        List<Map<String, Object>> questions() {
            return list(document, "questions");
        }

        /** The paper without what was answered: questions and their parts in the order shown. */
        List<Map<String, Object>> shown() {
            return questions().stream().map(question -> {
                Map<String, Object> shown = new LinkedHashMap<>(question);
                shown.remove("response");
                shown.remove("sequence");
                shown.remove("savedAt");
                return shown;
            }).toList();
        }

        /** By question; those without a response are left out. */
        Map<String, Map<String, Object>> responses() {
            Map<String, Map<String, Object>> responses = new LinkedHashMap<>();
            questions().stream().filter(question -> question.get("response") != null).forEach(question -> responses
                    .put((String) question.get("key"), JSON.convertValue(question.get("response"), OBJECT)));
            return responses;
        }
    }

    private static String responses(String attempt, String question) {
        return V1 + "/me/attempts/" + attempt + "/responses/" + question;
    }

    private HttpRequest.Builder put(String learner, String path, Map<String, Object> body) {
        return request(learner, path).PUT(json(body));
    }

    private static HttpRequest.BodyPublisher json(Map<String, Object> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String learner, String path) {
        return HttpRequest.newBuilder(application.address(path)).header("Authorization", "Bearer " + Tokens.of(learner))
                .header("Content-Type", "application/json").timeout(PATIENCE);
    }

    private HttpResponse<byte[]> acknowledged(HttpRequest.Builder request, Integer... statuses) {
        try {
            HttpResponse<byte[]> answer = send(request);
            if (!List.of(statuses).contains(answer.statusCode())) {
                throw new AssertionError(answer.uri() + " answered " + text(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    static Map<String, Object> read(HttpResponse<byte[]> answer) {
        try {
            return JSON.readValue(answer.body(), OBJECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> from, String member) {
        return (List<Map<String, Object>>) from.get(member);
    }
}
