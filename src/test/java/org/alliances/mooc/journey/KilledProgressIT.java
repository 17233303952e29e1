package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.TEACHING_PATH;
import static org.alliances.mooc.support.Api.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.alliances.mooc.journey.AcknowledgedCalls.Attempt;
import org.alliances.mooc.support.KnownAnswers;
import org.alliances.mooc.support.PackagedApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

/**
 * Kills the packaged application while learners complete lessons and pass quizzes: what was acknowledged is there, what
 * follows from it is there with it, nothing counts twice. Between two kills an administrator takes everything back, so
 * that each round has something to earn. Fifty times:
 * {@code ./mvnw verify -Dit.test=KilledProgressIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dkill.rounds=50}.
 */
class KilledProgressIT {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int MOST_ACTS = 30;
    private static final List<String> LEARNERS = List.of("demo01", "demo02", "demo03", "demo04");
    private static final List<String> LESSONS = List.of("un-lancement-au-palais-brongniart",
            "qu-est-ce-qu-un-territoire", "de-l-odd-17-aux-trois-zeros",
            "face-a-face-cote-a-cote", "quatre-facons-de-cooperer", "lire-les-chiffres");
    private static final List<String> QUIZZES = List.of("quiz-du-partenariat-a-l-alliance", "quiz-rassembler",
            "quiz-structurer-et-financer", "quiz-changer-d-echelle");

    @TempDir
    static Path folder;
    private static PackagedApplication application;
    private static AcknowledgedCalls calls;

    @BeforeAll
    static void start() {
        application = new PackagedApplication(folder, Map.of());
        calls = new AcknowledgedCalls(application);
        application.start();
    }

    @AfterAll
    static void stop() {
        application.kill();
    }

    @Test
    void nothingIsLostAndNothingCountsTwice() {
        List<Learner> learners = LEARNERS.stream().map(Learner::new).toList();
        learners.forEach(Learner::enrolWithAttemptsToSpare);
        for (int round = 1; round <= ROUNDS; round++) {
            int seed = round;
            int enough = 1 + new Random(seed).nextInt(MOST_ACTS);
            AtomicInteger acts = new AtomicInteger();
            try (ExecutorService threads = Executors.newFixedThreadPool(learners.size())) {
                List<Future<?>> studies = new ArrayList<>();
                learners.forEach(
                        learner -> studies.add(threads.submit(() -> learner.studyUntilTheKill(seed, acts))));
                // One that ends before the kill has failed, and get() says how.
                await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(1))
                        .until(() -> acts.get() >= enough || studies.stream().anyMatch(Future::isDone));
                application.kill();
                studies.forEach(KilledProgressIT::requireThatItEnded);
            }
            application.start();
            assertThat(application.output()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
            assertThat(learners).allSatisfy(learner -> learner.check(seed));
            learners.forEach(Learner::takeBack);
        }
    }

    private static void requireThatItEnded(Future<?> study) {
        try {
            study.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** One learner at one device: each act after the one before was acknowledged. */
    private static final class Learner {
        private final String account;
        /** What stands completed for certain. */
        private final Set<String> acknowledged = new HashSet<>();
        /** Each attempt of the round, with its quiz. */
        private final Map<String, String> attempts = new HashMap<>();
        private final Set<String> submitted = new HashSet<>();
        private String underWay;

        Learner(String account) {
            this.account = account;
        }

        void enrolWithAttemptsToSpare() {
            calls.enrol(account);
            calls.act("admin", "PUT", TEACHING_PATH + "/runs/libre/learners/" + id(account) + "/accommodation",
                    Map.of("timeFactor", 1, "extraAttempts", 20, "deadlineShift", "P0D", "reason",
                            "Beaucoup d'essais."));
        }

        void studyUntilTheKill(int seed, AtomicInteger acts) {
            Random random = new Random(seed * 31L + account.hashCode());
            try {
                for (int act = 0;; act++) {
                    if (random.nextInt(4) == 0) {
                        takeAQuiz("%s-%d-%d".formatted(account, seed, act), random);
                    } else {
                        underWay = LESSONS.get(random.nextInt(LESSONS.size()));
                        calls.completeNow(account, underWay);
                        acknowledged.add(underWay);
                    }
                    acts.incrementAndGet();
                }
            } catch (UncheckedIOException gone) {
                // Killed: what was under way may have come through or not.
            }
        }

        private void takeAQuiz(String key, Random random) {
            String quiz = QUIZZES.get(random.nextInt(QUIZZES.size()));
            Attempt attempt = calls.begin(account, quiz, "start-" + key);
            if (attempt == null) {
                return;
            }
            attempts.put(attempt.id(), quiz);
            boolean isKnowing = random.nextBoolean();
            attempt.questions().forEach(question -> calls.save(account, attempt.id(), question,
                    isKnowing ? KnownAnswers.right(question) : KnownAnswers.wrong(question)));
            underWay = quiz;
            JsonPath result = json(calls.submit(account, attempt.id(), "submit-" + key).body());
            submitted.add(attempt.id());
            if (result.getBoolean("passed")) {
                acknowledged.add(quiz);
            }
        }

        void check(int round) {
            JsonPath mine = json(calls.get(account, MY_COURSE_PATH).body());
            List<String> completed = mine.getList("modules.items.flatten().findAll { it.state == 'completed' }.key");
            Set<String> possible = new HashSet<>(acknowledged);
            possible.add(underWay);
            assertThat(completed).as("round %d, %s", round, account).containsAll(acknowledged).isSubsetOf(possible)
                    .doesNotHaveDuplicates();
            int missing = mine.getList("missing").size();
            assertThat(mine.getInt("done")).isEqualTo(completed.size());
            assertThat(mine.getInt("counted")).isEqualTo(completed.size() + missing);
            assertThat(mine.getInt("percent")).isEqualTo(completed.size() * 100 / (completed.size() + missing));
            QUIZZES.forEach(quiz -> checkQuiz(quiz, completed));
            checkFacts(completed);
            acknowledged.addAll(completed);
        }

        /** A quiz that was passed in this round is completed, and one that was not is not: both or neither. */
        private void checkQuiz(String quiz, List<String> completed) {
            JsonPath all = json(calls.get(account, MY_COURSE_PATH + "/quizzes/" + quiz + "/attempts?limit=200").body());
            List<String> closed = all.getList("items.findAll { it.state == 'submitted' }.id");
            List<String> passed = all.getList("items.findAll { it.passed == true }.id");
            assertThat(closed).doesNotHaveDuplicates()
                    .containsAll(submitted.stream().filter(attempt -> attempts.get(attempt).equals(quiz)).toList());
            assertThat(completed.contains(quiz)).as(quiz)
                    .isEqualTo(passed.stream().anyMatch(attempts::containsKey));
        }

        /** Each item's facts are numbered without a gap, and one that is earned twice was taken back in between. */
        private void checkFacts(List<String> completed) {
            Map<String, List<String>> kinds = new HashMap<>();
            String cursor = null;
            do {
                JsonPath page = json(calls.get(account, MY_COURSE_PATH + "/completions?limit=200"
                        + (cursor == null ? "" : "&cursor=" + cursor)).body());
                page.<Map<String, Object>>getList("items").forEach(fact -> {
                    List<String> before = kinds.computeIfAbsent((String) fact.get("item"), item -> new ArrayList<>());
                    assertThat(fact.get("number")).isEqualTo(before.size() + 1);
                    assertThat(fact.get("kind")).isEqualTo(before.size() % 2 == 0 ? "earned" : "revoked");
                    before.add((String) fact.get("kind"));
                });
                cursor = page.getString("nextCursor");
            } while (cursor != null);
            assertThat(kinds.keySet().stream().filter(item -> kinds.get(item).getLast().equals("earned")))
                    .containsExactlyInAnyOrderElementsOf(completed);
        }

        /** An attempt that is open stays open, and is gone on with in the next round. */
        void takeBack() {
            acknowledged.forEach(item -> calls.act("admin", "POST",
                    TEACHING_PATH + "/learners/" + id(account) + "/completions/" + item + "/revocation",
                    Map.of("reason", "Pour recommencer.")));
            acknowledged.clear();
            attempts.clear();
            submitted.clear();
            underWay = null;
        }

        private static JsonPath json(byte[] body) {
            return new JsonPath(new String(body, StandardCharsets.UTF_8));
        }
    }
}
