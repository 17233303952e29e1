package org.alliances.mooc.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as a phone writes them down while it is offline. */
public record Events(String course) {

    private static Map<String, Object> event(String kind, Instant at, Map<String, ?> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", UUID.randomUUID().toString());
        event.put("kind", kind);
        event.put("at", at.toString());
        event.put("data", new LinkedHashMap<>(data));
        return event;
    }

    private Map<String, Object> inLesson(String kind, String lesson, Instant at, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("course", course);
        data.put("lesson", lesson);
        data.putAll(more);
        return event(kind, at, data);
    }

    public Map<String, Object> completed(String lesson, Instant at) {
        return inLesson("lesson-completed", lesson, at, Map.of());
    }

    public Map<String, Object> completedAtEnd(String lesson, Instant at) {
        return inLesson("lesson-completed", lesson, at, Map.of("position", Map.of("paragraph", "999")));
    }

    public Map<String, Object> position(String lesson, String paragraph, Instant at) {
        return inLesson("position", lesson, at, Map.of("position", Map.of("paragraph", paragraph)));
    }

    public Map<String, Object> decision(String lesson, String option, Instant at) {
        return inLesson("decision", lesson, at, Map.of("option", option));
    }

    public Map<String, Object> journal(String lesson, String text, Instant at) {
        return inLesson("journal-entry", lesson, at, Map.of("text", text));
    }

    public Map<String, Object> note(String lesson, UUID note, String text, Instant at) {
        return inLesson("note", lesson, at, Map.of("note", note.toString(), "text", text));
    }

    public Map<String, Object> noteDeleted(String lesson, UUID note, Instant at) {
        return inLesson("note-deleted", lesson, at, Map.of("note", note.toString()));
    }

    public Map<String, Object> started(String quiz, UUID attempt, Instant at) {
        return event("attempt-started", at, Map.of("course", course, "quiz", quiz, "attempt", attempt.toString()));
    }

    public Map<String, Object> startedSealed(String quiz, UUID attempt, String seal, Instant at) {
        return event("attempt-started", at,
                Map.of("course", course, "quiz", quiz, "attempt", attempt.toString(), "seal", seal));
    }

    public Map<String, Object> response(UUID attempt, String question, Map<String, ?> response, Instant at) {
        return event("response", at,
                Map.of("attempt", attempt.toString(), "question", question, "response", response));
    }

    /** A number as the response. */
    public Map<String, Object> number(UUID attempt, String question, String value, Instant at) {
        return response(attempt, question, Map.of("kind", "numeric", "value", value), at);
    }

    public Map<String, Object> submitted(UUID attempt, Instant at) {
        return event("attempt-submitted", at, Map.of("attempt", attempt.toString()));
    }

    /** The body of an upload. */
    public static Map<String, Object> upload(List<? extends Map<String, ?>> events) {
        return Map.of("deviceId", "telephone-de-lea", "events", events);
    }

    /** The same event with another member beside its data. */
    public static Map<String, Object> with(Map<String, Object> event, String member, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(event);
        copy.put(member, value);
        return copy;
    }

    /** The same event with another member in its data. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> saying(Map<String, Object> event, String member, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(event);
        Map<String, Object> data = new LinkedHashMap<>((Map<String, Object>) event.get("data"));
        data.put(member, value);
        copy.put("data", data);
        return copy;
    }
}
