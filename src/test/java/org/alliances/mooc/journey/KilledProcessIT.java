package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.alliances.mooc.journey.AcknowledgedCalls.Attempt;
import org.alliances.mooc.support.KnownAnswers;
import org.alliances.mooc.support.PackagedApplication;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged application at bad moments: whatever it had acknowledged is there when it starts again. */
class KilledProcessIT {
    private static final String LESSON = "face-a-face-cote-a-cote";
    /** Two questions whose responses can carry a number that counts up. */
    private static final List<String> COUNTING = List.of("associations-employeuses-engagees",
            "heures-d-engagement-des-etudiants");
    private static final List<String> CROWD = List.of("demo01", "demo02", "demo03");
    private static final int ENOUGH_SAVES = 60;

    @TempDir
    static Path folder;
    private static PackagedApplication application;
    private static ServedOverTls tls;
    private static AcknowledgedCalls calls;

    @BeforeAll
    static void start() {
        tls = ServedOverTls.in(folder);
        application = new PackagedApplication(folder, tls.settings());
        calls = new AcknowledgedCalls(application);
        application.start();
    }

    @AfterAll
    static void stop() {
        application.kill();
    }

    @Test
    void anAttemptGoesOnAfterTheKill() {
        calls.enrol("lea");
        HttpResponse<byte[]> started = calls.start("lea", QUIZ_2, "start-lea");
        Attempt attempt = AcknowledgedCalls.attempt(started);
        List<Map<String, Object>> paper = attempt.questions();
        for (Map<String, Object> question : paper.subList(0, 5)) {
            calls.save("lea", attempt.id(), question, KnownAnswers.right(question));
        }
        application.kill();
        startAgain();

        // The same paper in the same order, with everything that was saved.
        Attempt later = AcknowledgedCalls.attempt(calls.get("lea", V1 + "/me/attempts/" + attempt.id()));
        assertThat(later.shown()).isEqualTo(attempt.shown());
        assertThat(later.responses()).hasSize(5);
        paper.subList(0, 5).forEach(question -> assertThat(later.responses()).containsEntry(
                (String) question.get("key"), KnownAnswers.right(question)));
        // The same start, told again byte for byte.
        HttpResponse<byte[]> replayed = calls.start("lea", QUIZ_2, "start-lea");
        assertThat(replayed.statusCode()).isEqualTo(201);
        assertThat(replayed.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(replayed.body()).isEqualTo(started.body());
        // On with the rest, killed the moment the result has come.
        for (Map<String, Object> question : paper.subList(5, paper.size())) {
            calls.save("lea", attempt.id(), question, KnownAnswers.right(question));
        }
        HttpResponse<byte[]> result = calls.submit("lea", attempt.id(), "submit-lea");
        application.kill();
        startAgain();

        HttpResponse<byte[]> again = calls.submit("lea", attempt.id(), "submit-lea");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.body()).isEqualTo(result.body());
        Attempt closed = AcknowledgedCalls.attempt(calls.get("lea", V1 + "/me/attempts/" + attempt.id()));
        assertThat(closed.state()).isEqualTo("submitted");
        assertThat(closed.percent()).isEqualTo(100);
        assertThat(calls.stateOf("lea", QUIZ_2)).isEqualTo("completed");
    }

    @Test
    void aCompletionIsThereAfterTheKill() {
        calls.enrol("karim");
        HttpResponse<byte[]> acknowledged = calls.complete("karim", LESSON);
        application.kill();
        startAgain();

        assertThat(calls.stateOf("karim", LESSON)).isEqualTo("completed");
        assertThat(calls.complete("karim", LESSON).body()).isEqualTo(acknowledged.body());
    }

    @Test
    void aBurstOfSavesLosesNothingThatWasAcknowledged() {
        List<Counter> counters = new ArrayList<>();
        for (String learner : CROWD) {
            calls.enrol(learner);
            String attempt = AcknowledgedCalls.attempt(calls.start(learner, QUIZ_2, "start-" + learner)).id();
            COUNTING.forEach(question -> counters.add(new Counter(learner, attempt, question)));
        }
        AtomicInteger saves = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(counters.size())) {
            counters.forEach(counter -> threads.execute(() -> counter.countUntilTheKill(saves)));
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5))
                    .until(() -> saves.get() >= ENOUGH_SAVES);
            application.kill();
        }
        startAgain();

        assertThat(counters).allSatisfy(counter -> {
            int stored = calls.savedNumber(counter.learner, counter.attempt, counter.question);
            // The save that was under way may have come through or not; nothing that was acknowledged is missing.
            assertThat(stored).isBetween(counter.acknowledged, counter.acknowledged + 1);
            assertThat(counter.acknowledged).isPositive();
        });
    }

    @Test
    void overTlsEachClientGetsTheNewestHttpThatItSpeaks() throws IOException, InterruptedException {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            try (HttpClient client = tls.client(version)) {
                HttpResponse<String> outline = client.send(HttpRequest.newBuilder(tls.address(COURSE_PATH + "/outline"))
                        .build(), HttpResponse.BodyHandlers.ofString());
                assertThat(outline.version()).isEqualTo(version);
                assertThat(outline.statusCode()).isEqualTo(200);
                assertThat(outline.sslSession()).isPresent();
                HttpResponse<String> missing = client.send(HttpRequest.newBuilder(tls.address(V1 + "/nowhere")).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(missing.statusCode()).isEqualTo(404);
                assertThat(missing.body()).contains("\"type\":\"" + tls.address(V1 + "/problems/not-found"));
            }
        }
    }

    @Test
    void aRequestUnderWayIsFinishedWhenTheApplicationIsAskedToStop() throws IOException {
        calls.enrol("demo04");
        String body = "{\"completedAt\": \"2026-11-01T10:00:00Z\"}";
        try (Socket socket = new Socket("localhost", application.port())) {
            OutputStream out = socket.getOutputStream();
            send(out, "PUT " + MY_COURSE_PATH + "/lessons/" + LESSON + "/completion HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + Tokens.of("demo04") + "\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body.substring(0, 10));
            // The server has the head of the request once it answers one that was sent after it.
            calls.get("demo04", COURSE_PATH + "/outline");
            application.askToStop();
            // It says so once it has begun to stop; only then is the rest sent.
            await().atMost(Duration.ofMinutes(2)).until(() -> application.output().stream()
                    .anyMatch(line -> line.contains("Waiting for HTTP requests to complete")));
            assertThat(calls.status("/q/health/ready")).isEqualTo(503);
            send(out, body.substring(10));

            BufferedReader answer = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
        // 128 + 15, as the shell says it of a process that ended on SIGTERM.
        assertThat(application.waitForEnd()).isEqualTo(143);
        startAgain();

        assertThat(calls.stateOf("demo04", LESSON)).isEqualTo("completed");
    }

    /** On the same database; its recovery and the migrations say nothing that would worry anybody. */
    private static void startAgain() {
        application.start();
        assertThat(application.output()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Saves 1, 2, 3 … to one question, each after the one before was acknowledged. */
    private static final class Counter {
        private final String learner;
        private final String attempt;
        private final String question;
        private volatile int acknowledged;

        Counter(String learner, String attempt, String question) {
            this.learner = learner;
            this.attempt = attempt;
            this.question = question;
        }

        void countUntilTheKill(AtomicInteger saves) {
            while (calls.savedBeforeTheEnd(learner, attempt, question, acknowledged + 1)) {
                acknowledged++;
                saves.incrementAndGet();
            }
        }
    }
}
