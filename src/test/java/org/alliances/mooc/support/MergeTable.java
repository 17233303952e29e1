package org.alliances.mooc.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table of src/docs/guide/mobile.md, « What becomes of what », once more and by other means: what is left of a set of
 * events, whatever their order. Knows nothing of how the platform comes to it.
 *
 * @param quizzes the rule of each quiz of the course, by its key
 * @param needed the kind of event without which a lesson is not completed, by the lesson's key
 */
public record MergeTable(Map<String, Quiz> quizzes, Map<String, String> needed) {
    /** @param answers the right number of each question @param limit {@code null}: none */
    public record Quiz(Map<String, String> answers, Duration limit) {}

    /** What is left. Instants as text. */
    public record Left(Map<String, String> completed, Map<String, String> places, Map<String, String> decisions,
            List<String> journal, Map<String, String> notes, Map<String, String> attempts) {}

    private static final Duration GRACE = Duration.ofSeconds(15);

    private record Said(String kind, Instant at, Map<String, Object> data) {
        @SuppressWarnings("unchecked")
        static Said of(Map<String, ?> event) {
            return new Said((String) event.get("kind"), Instant.parse((String) event.get("at")),
                    (Map<String, Object>) event.get("data"));
        }

        String text(String member) {
            return (String) data.get(member);
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> object(String member) {
            return (Map<String, Object>) data.get(member);
        }
    }

    public Left of(List<? extends Map<String, ?>> events) {
        List<Said> said = events.stream().map(Said::of).toList();
        return new Left(completed(said), places(said), decisions(said), journal(said), notes(said), attempts(said));
    }

    /** The earliest completion of each lesson that has what it needs. */
    private Map<String, String> completed(List<Said> said) {
        Map<String, Instant> earliest = new TreeMap<>();
        of(said, "lesson-completed").filter(one -> hasWhatItNeeds(one.text("lesson"), said)).forEach(
                one -> earliest.merge(one.text("lesson"), one.at(), (a, b) -> a.isBefore(b) ? a : b));
        Map<String, String> texts = new TreeMap<>();
        earliest.forEach((lesson, at) -> texts.put(lesson, at.toString()));
        return texts;
    }

    private boolean hasWhatItNeeds(String lesson, List<Said> said) {
        String kind = needed.get(lesson);
        return kind == null || of(said, kind).anyMatch(one -> one.text("lesson").equals(lesson));
    }

    /** The newest place in each lesson. */
    private static Map<String, String> places(List<Said> said) {
        Map<String, String> newest = new TreeMap<>();
        of(said, "position").sorted(Comparator.comparing(Said::at)
                .thenComparing(one -> one.object("position").get("paragraph").toString()))
                .forEach(one -> newest.put(one.text("lesson"), one.object("position").get("paragraph").toString()));
        return newest;
    }

    /** What was said first, and what was said last. */
    private static Map<String, String> decisions(List<Said> said) {
        Comparator<Said> order = Comparator.comparing(Said::at).thenComparing(one -> one.text("option"));
        Optional<Said> first = of(said, "decision").min(order);
        return first.isEmpty()
                ? Map.of()
                : Map.of("first", first.get().text("option"), "last",
                        of(said, "decision").max(order).orElseThrow().text("option"));
    }

    /** Everything that was handed in, in the order in which it was written; the same words of the same moment once. */
    private static List<String> journal(List<Said> said) {
        return of(said, "journal-entry").sorted(Comparator.comparing(Said::at).thenComparing(one -> one.text("text")))
                .map(one -> Map.entry(one.at(), one.text("text"))).distinct().map(Map.Entry::getValue).toList();
    }

    /** What each note said or did last; one that was taken away is not there. */
    private static Map<String, String> notes(List<Said> said) {
        Map<String, String> last = new TreeMap<>();
        said.stream().filter(one -> one.kind().startsWith("note"))
                .sorted(Comparator.comparing(Said::at).thenComparing(one -> one.kind().equals("note"))
                        .thenComparing(one -> one.text("text"), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(one -> last.put(one.text("note"), one.kind().equals("note") ? one.text("text") : ""));
        last.values().removeIf(String::isEmpty);
        return last;
    }

    /** Of each attempt that began: the last response to each question by the end of its time, or its submission. */
    private Map<String, String> attempts(List<Said> said) {
        Map<String, String> results = new TreeMap<>();
        of(said, "attempt-started").map(one -> one.text("attempt")).distinct().forEach(attempt -> {
            Said begun = of(said, "attempt-started").filter(one -> one.text("attempt").equals(attempt))
                    .min(Comparator.comparing(Said::at)).orElseThrow();
            Quiz quiz = quizzes.get(begun.text("quiz"));
            Optional<Instant> submitted = of(said, "attempt-submitted")
                    .filter(one -> one.text("attempt").equals(attempt)).map(Said::at).min(Comparator.naturalOrder());
            Optional<Instant> over = Optional.ofNullable(quiz.limit()).map(limit -> begun.at().plus(limit).plus(GRACE));
            Map<String, String> given = new TreeMap<>();
            of(said, "response").filter(one -> one.text("attempt").equals(attempt))
                    .filter(one -> submitted.isEmpty() || !one.at().isAfter(submitted.get()))
                    .filter(one -> over.isEmpty() || one.at().isBefore(over.get()))
                    .sorted(Comparator.comparing(Said::at).thenComparing(one -> value(one)))
                    .forEach(one -> given.put(one.text("question"), value(one)));
            long points = given.entrySet().stream()
                    .filter(one -> quiz.answers().get(one.getKey()).equals(one.getValue())).count();
            results.put(attempt, given + (submitted.isPresent() ? " " + points : " open"));
        });
        return results;
    }

    private static String value(Said response) {
        return response.object("response").get("value").toString();
    }

    private static Stream<Said> of(List<Said> said, String kind) {
        return said.stream().filter(one -> one.kind().equals(kind));
    }
}
