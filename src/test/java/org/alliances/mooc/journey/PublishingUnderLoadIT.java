package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.GRANTS_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.alliances.mooc.journey.CrowdedLearner.Seen;
import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.Crowd;
import org.alliances.mooc.support.PackagedApplication;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.TestKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Two replicas on PostgreSQL. Two editors save the same module, whose publication is planned for the middle of it, while
 * learners read and submit, each call at one replica or the other. For two hundred of them and a minute: {@code ./mvnw
 * verify -Dit.test=PublishingUnderLoadIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dload.learners=200
 * -Dload.seconds=60}.
 */
class PublishingUnderLoadIT {
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("load.seconds", 10));
    private static final int LEARNERS = Integer.getInteger("load.learners", 40);
    private static final String MODULE = "modules/rassembler";
    private static final List<String> EDITORS = List.of("ines", "paul");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;
    private EmbeddedPostgres postgres;
    private List<PackagedApplication> replicas;
    private List<AcknowledgedCalls> calls;
    private final Crowd crowd = new Crowd(LEARNERS);
    private final Map<String, LongAdder> counts = Collections.synchronizedMap(new TreeMap<>());

    @BeforeEach
    void startTwo() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "120").start();
        Map<String, String> settings = Map.of("ALLIANCES_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "ALLIANCES_DATABASE_USER", "postgres", "ALLIANCES_DATABASE_PASSWORD", "postgres",
                "ALLIANCES_KEYCLOAK_URL", TestKeycloak.server().url(), "ALLIANCES_KEYCLOAK_SECRET",
                "demonstration-only-secret");
        replicas = Stream.of("one", "two").map(name -> PackagedApplication.forPostgres(made(name), settings)).toList();
        Parallel.each(replicas, PackagedApplication::start);
        calls = replicas.stream().map(AcknowledgedCalls::new).toList();
        EDITORS.forEach(editor -> calls.getFirst().act("admin", "PUT", GRANTS_PATH + "/" + editor,
                Map.of("role", "editor")));
        crowd.arrive();
    }

    @AfterEach
    void stop() throws IOException {
        crowd.leave();
        if (replicas != null) {
            replicas.forEach(PackagedApplication::kill);
        }
        postgres.close();
    }

    @Test
    void noEditIsLostOnePublicationIsMadeAndNoLearnerMeetsAnError() {
        Parallel.each(crowd.names(), learner -> calls.getFirst().enrol(learner));
        int before = published().size();
        Instant end = Instant.now().plus(LENGTH);
        String first = saved("ines", "Avant.");
        calls.getLast().answered("ines", "POST", Authoring.of(COURSE).at("publications"), Map.of("note", "Au milieu.",
                "publishAt", Instant.now().plus(LENGTH.dividedBy(2)).toString()), Map.of(), 202);

        Map<String, List<String>> edits = new ConcurrentHashMap<>();
        List<CrowdedLearner> learners = crowd.names().stream()
                .map(name -> new CrowdedLearner(name, calls, counts)).toList();
        List<Runnable> everybody = new ArrayList<>(learners);
        EDITORS.forEach(editor -> everybody.add(() -> edits.put(editor, edit(editor, end))));
        learners.forEach(learner -> learner.until(end));
        Parallel.each(everybody, Runnable::run);

        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO,
                "%d learners, %s, edits %d: %s".formatted(LEARNERS, LENGTH,
                        edits.values().stream().mapToInt(List::size).sum(), counts));
        assertThat(edits.values()).allSatisfy(done -> assertThat(done).isNotEmpty());
        List<String> acknowledged = Stream.concat(Stream.of(first), edits.values().stream().flatMap(List::stream))
                .toList();
        for (AcknowledgedCalls replica : calls) {
            assertThat(journal(replica).lines().filter(line -> line.startsWith("Repère ")).toList())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
        assertThat(planned()).extracting(plan -> plan.get("state")).containsExactly("done");
        assertThat(published()).hasSize(before + 1);
        assertThat(counts.keySet()).allMatch(name -> name.endsWith(" ok") || name.equals("save conflict"));
        Parallel.each(learners, learner -> {
            Seen seen = learner.seen();
            assertThat(seen.completed()).containsAll(learner.completed());
            assertThat(seen.submitted()).containsAll(learner.submitted());
        });
        calls.forEach(replica -> await().atMost(Duration.ofSeconds(60)).until(() -> AcknowledgedCalls
                .read(replica.get(crowd.names().getFirst(), MY_COURSE_PATH)).get("revision").equals(before + 1)));
        repeatsAtBothReplicasHaveOneEffectAndOneAnswer();
    }

    private void repeatsAtBothReplicasHaveOneEffectAndOneAnswer() {
        List<HttpResponse<byte[]>> answers = Collections.synchronizedList(new ArrayList<>());
        Parallel.each(IntStream.range(0, 50).boxed().toList(),
                n -> answers.add(calls.get(n % calls.size()).answered("ines", "POST", Authoring.COURSES,
                        Map.of("key", "cours-repete", "title", "Un cours neuf"),
                        Map.of("Idempotency-Key", "aux-deux"), 201)));

        assertThat(answers.stream().map(answer -> new String(answer.body(), StandardCharsets.UTF_8)).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.headers().firstValue("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(AcknowledgedCalls.list(AcknowledgedCalls.read(calls.getLast().get("ines", Authoring.COURSES)),
                "items")).filteredOn(course -> course.get("key").equals("cours-repete")).hasSize(1);
    }

    /** What the editor was told is saved. */
    private List<String> edit(String editor, Instant end) {
        List<String> done = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            done.add(saved(editor, editor + " " + done.size() + "."));
            CrowdedLearner.pause(Duration.ofMillis(200));
        }
        return done;
    }

    /** Adds a line to the module, again and again until nobody came between reading and saving. */
    private String saved(String editor, String text) {
        String line = "Repère " + text;
        String address = Authoring.of(COURSE).at(MODULE);
        for (int i = 0;; i++) {
            AcknowledgedCalls replica = calls.get(i % calls.size());
            var read = replica.get(editor, address);
            String journal = CrowdedLearner.object(AcknowledgedCalls.read(read), "document").get("journal").toString();
            int status = replica
                    .answered(editor, "PATCH", address, Map.of("journal", journal.strip() + "\n" + line + "\n"),
                            Map.of("Content-Type", "application/merge-patch+json", "If-Match",
                                    read.headers().firstValue("ETag").orElseThrow()),
                            200, 412)
                    .statusCode();
            counts.computeIfAbsent(status == 200 ? "save ok" : "save conflict", any -> new LongAdder()).increment();
            if (status == 200) {
                return line;
            }
        }
    }

    private String journal(AcknowledgedCalls replica) {
        return CrowdedLearner.object(AcknowledgedCalls.read(replica.get("ines", Authoring.of(COURSE).at(MODULE))),
                "document").get("journal").toString();
    }

    private List<Map<String, Object>> planned() {
        return AcknowledgedCalls.list(AcknowledgedCalls.read(calls.getFirst().get("ines",
                Authoring.of(COURSE).at("publications/planned"))), "items");
    }

    private List<Map<String, Object>> published() {
        return AcknowledgedCalls.list(
                AcknowledgedCalls.read(calls.getFirst().get("ines", Authoring.of(COURSE).at("publications"))), "items");
    }

    private Path made(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
