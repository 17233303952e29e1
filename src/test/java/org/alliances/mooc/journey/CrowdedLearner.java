package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.alliances.mooc.journey.AcknowledgedCalls.Attempt;
import org.alliances.mooc.support.KnownAnswers;

/** Reads, completes and takes quizzes, with a second of thought between two calls, each at any of the replicas. */
final class CrowdedLearner implements Runnable {
    private static final List<String> LESSONS = List.of("qu-est-ce-qu-un-territoire", "face-a-face-cote-a-cote",
            "quatre-facons-de-cooperer", "lire-les-chiffres", "a-chacun-son-role", "le-metier-de-catalyseur");
    private static final List<String> QUIZZES = List.of("quiz-pourquoi-personne-ne-reussit-seul",
            "quiz-du-partenariat-a-l-alliance", "quiz-rassembler", "quiz-structurer-et-financer",
            "quiz-experimenter-et-evaluer", "quiz-changer-d-echelle");

    private final String name;
    private final List<AcknowledgedCalls> replicas;
    private final Map<String, LongAdder> counts;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final Set<String> completed = new HashSet<>();
    private final Set<String> submitted = new HashSet<>();
    private Instant end;

    CrowdedLearner(String name, List<AcknowledgedCalls> replicas, Map<String, LongAdder> counts) {
        this.name = name;
        this.replicas = replicas;
        this.counts = counts;
    }

    void until(Instant moment) {
        this.end = moment;
    }

    /** The lessons whose completion was acknowledged. */
    Set<String> completed() {
        return completed;
    }

    /** The attempts whose submission was acknowledged. */
    Set<String> submitted() {
        return submitted;
    }

    @Override
    public void run() {
        pause(Duration.ofMillis(random.nextInt(1000)));
        while (Instant.now().isBefore(end)) {
            if (random.nextInt(3) > 0) {
                readAndComplete(LESSONS.get(random.nextInt(LESSONS.size())));
            } else {
                takeQuiz(QUIZZES.get(random.nextInt(QUIZZES.size())));
            }
        }
    }

    private void readAndComplete(String lesson) {
        any().get(name, MY_COURSE_PATH);
        any().get(name, COURSE_PATH + "/lessons/" + lesson);
        counted("read");
        think();
        any().completeNow(name, lesson);
        completed.add(lesson);
        counted("complete");
        think();
    }

    private void takeQuiz(String quiz) {
        Attempt attempt = any().begin(name, quiz, name + random.nextLong());
        if (attempt == null) {
            return;
        }
        counted("start");
        for (Map<String, Object> question : attempt.questions().subList(0, 3)) {
            think();
            any().save(name, attempt.id(), question, KnownAnswers.right(question));
            counted("answer");
        }
        think();
        any().submit(name, attempt.id(), name + random.nextLong());
        submitted.add(attempt.id());
        counted("submit");
    }

    /** What the server has of her. */
    Seen seen() {
        Map<String, Object> mine = AcknowledgedCalls.read(any().get(name, MY_COURSE_PATH));
        Set<String> done = AcknowledgedCalls.list(mine, "modules").stream()
                .flatMap(module -> AcknowledgedCalls.list(module, "items").stream())
                .filter(item -> item.get("state").equals("completed")).map(item -> item.get("key").toString())
                .collect(Collectors.toSet());
        Set<String> handedIn = submitted.stream()
                .filter(attempt -> AcknowledgedCalls.attempt(any().get(name, V1 + "/me/attempts/" + attempt)).state()
                        .equals("submitted"))
                .collect(Collectors.toSet());
        return new Seen(done, handedIn);
    }

    record Seen(Set<String> completed, Set<String> submitted) {}

    private AcknowledgedCalls any() {
        return replicas.get(random.nextInt(replicas.size()));
    }

    private void counted(String what) {
        counts.computeIfAbsent(what + " ok", any -> new LongAdder()).increment();
    }

    private void think() {
        pause(Duration.ofMillis(500 + random.nextInt(1000)));
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> from, String member) {
        return new HashMap<>((Map<String, Object>) from.get(member));
    }
}
