package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.V1;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.MergeTable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One learner with a phone that is offline for three days, and a browser at home that is not. What she does is drawn at
 * random; what is to be left of it, the merge table says.
 */
final class OfflinePhone {
    private static final List<String> QUESTIONS = List.of("un", "deux");
    private static final Duration AWAY = Duration.ofDays(3);
    private static final MergeTable TABLE = new MergeTable(Map.of("libre",
            new MergeTable.Quiz(Map.of("un", "1", "deux", "2"), null), "minute",
            new MergeTable.Quiz(Map.of("un", "1", "deux", "2"), Duration.ofMinutes(45))),
            Map.of("deux", "journal-entry", "cas", "decision"));

    private final String course;
    private final OfflineCalls calls;
    private final Random random;
    private final Events events;
    /** How far the phone's clock is off. */
    private final Duration off;
    private final UUID note;
    private final UUID half;
    /** What happened, with the times at which it did. */
    private final List<Map<String, Object>> happened = new ArrayList<>();
    private final List<Map<String, Object>> inThePhone = new ArrayList<>();
    private int revision;
    private UUID sealed;
    private String seal;
    private Instant left;
    private String ownAttempt;

    OfflinePhone(String course, OfflineCalls calls, Random random) {
        this.course = course;
        this.calls = calls;
        this.random = random;
        this.events = new Events(course);
        this.off = random.nextInt(3) == 0 ? Duration.ofMinutes(random.nextInt(4_000) - 2_000L) : Duration.ZERO;
        this.note = new UUID(random.nextLong(), random.nextLong());
        this.half = new UUID(random.nextLong(), random.nextLong());
    }

    /** Enrols, takes the course and a package along, and loses the network. */
    void download() {
        calls.put("/courses/" + course + "/runs/libre/enrolment", Map.of());
        revision = calls.get("/me/courses/" + course).path("revision").asInt();
        JsonNode packed = calls.post("/me/courses/" + course + "/quizzes/minute/packages", null);
        sealed = UUID.fromString(packed.path("id").asText());
        seal = packed.path("seal").asText();
        left = Instant.parse(packed.path("serverNow").asText());
    }

    /** Three days of study without a network. */
    void study() {
        for (int n = 4 + random.nextInt(6); n > 0; n--) {
            Instant at = sometime();
            String word = "mot " + random.nextInt(4);
            offline(switch (random.nextInt(8)) {
                case 0 -> events.completed("une", at);
                case 1 -> events.completed("trois", at);
                case 2 -> events.completed("cas", at);
                case 3 -> events.decision("cas", random.nextBoolean() ? "agir" : "attendre", at);
                case 4 -> events.position("une", "" + random.nextInt(3), at);
                case 5 -> events.journal("deux", word, at);
                case 6 -> events.completed("deux", at);
                default -> random.nextInt(3) == 0
                        ? events.noteDeleted("une", note, at)
                        : events.note("une", note, word, at);
            });
        }
        timedQuiz();
        halfAQuiz();
    }

    private void timedQuiz() {
        Instant begun = sometime();
        offline(events.startedSealed("minute", sealed, seal, begun));
        for (int n = random.nextInt(5); n > 0; n--) {
            // Some of it after the end of time.
            offline(answer(sealed, begun.plusSeconds(60L * random.nextInt(60))));
        }
        if (random.nextInt(4) > 0) {
            offline(events.submitted(sealed, begun.plusSeconds(60L * (20 + random.nextInt(30)))));
        }
    }

    private void halfAQuiz() {
        Instant begun = sometime();
        offline(events.started("libre", half, begun));
        for (int n = random.nextInt(3); n > 0; n--) {
            offline(answer(half, begun.plusSeconds(60L * random.nextInt(300))));
        }
    }

    private Map<String, Object> answer(UUID attempt, Instant at) {
        return events.number(attempt, QUESTIONS.get(random.nextInt(2)), "" + random.nextInt(3), at);
    }

    private Instant sometime() {
        return left.plusSeconds(60L * (1 + random.nextInt((int) AWAY.minusHours(6).toMinutes())));
    }

    /** The phone writes down what its clock shows, how far that is off, and what it had before it. */
    private void offline(Map<String, Object> event) {
        happened.add(event);
        Map<String, Object> written = Events.with(event, "at", Instant.parse((String) event.get("at")).plus(off)
                .toString());
        if (!off.isZero()) {
            written = Events.with(written, "clockOffsetMillis", -off.toMillis());
        }
        Map<?, ?> data = (Map<?, ?>) event.get("data");
        inThePhone.add(data.containsKey("lesson") ? Events.saying(written, "revision", revision) : written);
    }

    /** Meanwhile, in the browser at home. */
    void browse(Instant now) {
        String lessons = "/me/courses/" + course + "/lessons/";
        switch (random.nextInt(5)) {
            case 0 -> {
                calls.put(lessons + "une/completion", Map.of("completedAt", now.toString()));
                happened.add(events.completed("une", now));
            }
            case 1 -> {
                calls.put(lessons + "une/position", Map.of("position", "2", "recordedAt", now.toString()));
                happened.add(events.position("une", "2", now));
            }
            case 2 -> {
                calls.put(lessons + "une/notes/" + note,
                        Map.of("kind", "note", "text", "au clavier", "recordedAt", now.toString()));
                happened.add(events.note("une", note, "au clavier", now));
            }
            case 3 -> {
                JsonNode decided = calls.put(lessons + "cas/decision", Map.of("option", "demander"));
                happened.add(events.decision("cas", "demander", Instant.parse(decided.path("decidedAt").asText())));
            }
            default -> takeAQuiz();
        }
    }

    private void takeAQuiz() {
        if (ownAttempt == null) {
            ownAttempt = calls.post("/me/courses/" + course + "/quizzes/libre/attempts", null).path("id").asText();
            calls.put("/me/attempts/" + ownAttempt + "/responses/un", Map.of("kind", "numeric", "value", "1"));
            calls.post("/me/attempts/" + ownAttempt + "/submission", null);
        }
    }

    /** The network is back: everything, in random batches, some of it several times. */
    void comeBack() {
        List<Map<String, Object>> rest = new ArrayList<>(inThePhone);
        inThePhone.stream().filter(event -> random.nextInt(4) == 0).forEach(rest::add);
        Collections.shuffle(rest, random);
        while (!rest.isEmpty()) {
            List<Map<String, Object>> batch = rest.subList(0, 1 + random.nextInt(rest.size()));
            calls.post("/me/sync", Map.of("deviceId", "telephone", "events", List.copyOf(batch)));
            batch.clear();
        }
    }

    MergeTable.Left foretold() {
        return TABLE.of(happened);
    }

    /** What the platform has of her. */
    MergeTable.Left found() {
        String mine = "/me/courses/" + course;
        Map<String, String> completed = new TreeMap<>();
        Set<String> lessons = new HashSet<>(Set.of("une", "deux", "trois", "cas"));
        calls.get(mine + "/completions").path("items").forEach(fact -> {
            if (lessons.contains(fact.path("item").asText())) {
                completed.put(fact.path("item").asText(), fact.path("at").asText());
            }
        });
        Map<String, String> places = new TreeMap<>();
        JsonNode place = calls.get(mine + "/lessons/une/position");
        if (place != null) {
            places.put("une", place.path("position").path("paragraph").asText());
        }
        List<String> journal = new ArrayList<>();
        calls.get(mine + "/lessons/deux/journal").path("items")
                .forEach(entry -> journal.add(entry.path("text").asText()));
        Map<String, String> notes = new TreeMap<>();
        calls.get(mine + "/notes").path("items")
                .forEach(kept -> notes.put(kept.path("id").asText(), kept.path("text").asText()));
        Map<String, String> attempts = new TreeMap<>();
        for (UUID attempt : List.of(sealed, half)) {
            attempts.put(attempt.toString(), attempt(calls.get("/me/attempts/" + attempt)));
        }
        return new MergeTable.Left(completed, places, decisions(), journal, notes, attempts);
    }

    /** To say again what was said last changes nothing, and tells what there is. */
    private Map<String, String> decisions() {
        String last = foretold().decisions().get("last");
        if (last == null) {
            return Map.of();
        }
        JsonNode decided = calls.put("/me/courses/" + course + "/lessons/cas/decision", Map.of("option", last));
        Map<String, String> decisions = new LinkedHashMap<>();
        decisions.put("first", decided.path("first").path("option").asText());
        // A change of mind would be of this moment.
        boolean unchanged = Instant.parse(decided.path("decidedAt").asText()).isBefore(left.plus(AWAY));
        decisions.put("last", unchanged ? decided.path("option").asText() : "another one");
        return decisions;
    }

    private static String attempt(JsonNode attempt) {
        Map<String, String> given = new TreeMap<>();
        attempt.path("questions").forEach(question -> {
            if (!question.path("response").isNull()) {
                given.put(question.path("key").asText(), question.path("response").path("value").asText());
            }
        });
        return given + (attempt.path("state").asText().equals("open")
                ? " open"
                : " " + attempt.path("result").path("points").asInt());
    }

    /** Nothing that she did is gone: whatever does not count can be read. */
    int kept() {
        int count = 0;
        for (String outcome : List.of("accepted", "superseded", "refused")) {
            count += calls.get("/me/sync/events?limit=200&outcome=" + outcome).path("items").size();
        }
        return count;
    }

    int done() {
        return inThePhone.size();
    }

    /** What she did in the browser is as she left it. */
    Integer ownPoints() {
        return ownAttempt == null
                ? null
                : calls.get("/me/attempts/" + ownAttempt).path("result").path("points").asInt();
    }

    @Override
    public String toString() {
        return "%s: in the phone %s; happened %s".formatted(V1, inThePhone, happened);
    }
}
