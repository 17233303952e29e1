package org.alliances.mooc.sync.push;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.EmbeddedProblems;
import org.alliances.mooc.platform.problem.PlatformProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads events one by one: whatever comes is an event that can be kept, with what is wrong with it. */
@ApplicationScoped
class EventReader {
    private static final Set<String> FIELDS = Set.of("id", "kind", "at", "clockOffsetMillis", "data");
    /** Of whom the clock is further off, nothing that it shows can be put right. */
    private static final long LARGEST_OFFSET = 100L * 366 * 24 * 60 * 60 * 1000;
    private static final int MOST_SAID = 20;
    private static final int LONGEST_NAME = 100;
    private static final Bilingual NOT_HERE = Bilingual.of("cette propriété n'existe pas ici",
            "there is no such property here");
    private static final Bilingual AN_ID = Bilingual.of("doit être un UUID", "must be a UUID");
    private static final Bilingual A_KIND = Bilingual.of("le genre (« kind ») manque ou n'existe pas",
            "the kind is missing or does not exist");
    private static final Bilingual AN_INSTANT = Bilingual.of("doit être un instant comme 2026-11-22T18:30:00Z",
            "must be an instant like 2026-11-22T18:30:00Z");
    private static final Bilingual AN_OFFSET = Bilingual.of("doit être un nombre entier de millisecondes",
            "must be a whole number of milliseconds");
    private static final Bilingual AN_OBJECT = Bilingual.of("un objet JSON est attendu", "a JSON object is expected");

    private final ObjectMapper json;
    private final Validator validator;

    EventReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ReadEvent read(JsonNode sent, Instant deviceNow, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        if (!sent.isObject()) {
            wrong.add(new Violation("", "body", AN_OBJECT));
        }
        sent.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                wrong.add(new Violation(field, "body", NOT_HERE));
            }
        });
        String document = write(sent);
        ContentHash hash = ContentHash.of(write(sorted(sent)).getBytes(StandardCharsets.UTF_8));
        Optional<UUID> id = id(sent.path("id"));
        Optional<EventKind> kind = sent.path("kind").isTextual()
                ? EventKind.of(sent.path("kind").textValue())
                : Optional.empty();
        Optional<Instant> at = instant(sent.path("at"));
        require(id, "id", AN_ID, wrong);
        require(kind, "kind", A_KIND, wrong);
        require(at, "at", AN_INSTANT, wrong);
        Long offset = offset(sent.path("clockOffsetMillis"), wrong);
        DeviceClock.Corrected time = at.map(moment -> DeviceClock.correct(moment, offset, deviceNow, now))
                .orElse(new DeviceClock.Corrected(now, DeviceClock.Mark.AS_SENT));
        EventData data = kind.map(known -> data(known, sent.path("data"), wrong)).orElse(null);
        return new ReadEvent(
                sent.path("id").isValueNode() && !sent.path("id").isNull() ? sent.path("id").asText() : null,
                id.orElseGet(() -> idOf(hash)), kind.orElse(EventKind.UNKNOWN), wrong.isEmpty() ? data : null,
                time.at(), time.mark(), document, hash, wrong.isEmpty() ? null : fault(wrong));
    }

    /** What a stored event says. Whatever was readable then is readable now. */
    EventData stored(EventKind kind, String document) {
        try {
            return json.treeToValue(json.readTree(document).path("data"), kind.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that was read cannot be read again", e);
        }
    }

    /** So that the same thing without an id is known again. */
    static UUID idOf(ContentHash hash) {
        return UUID.nameUUIDFromBytes(hash.value().getBytes(StandardCharsets.US_ASCII));
    }

    private EventData data(EventKind kind, JsonNode data, List<Violation> wrong) {
        if (!data.isObject()) {
            wrong.add(new Violation("data", "body", AN_OBJECT));
            return null;
        }
        try {
            EventData read = json.treeToValue(data, kind.data());
            validator.validate(read).forEach(broken -> wrong.add(EmbeddedProblems.violation("data", broken)));
            return read;
        } catch (JsonProcessingException e) {
            EmbeddedProblems.explain(e).violations().forEach(violation -> wrong
                    .add(new Violation("data." + violation.field(), "body", violation.message())));
            return null;
        }
    }

    /** Says the first things that are wrong, by names of a length that can be read: whoever sends may send anything. */
    private static ProblemException fault(List<Violation> wrong) {
        return PlatformProblem.INVALID_REQUEST
                .with("Cet événement ne se lit pas ; il est gardé tel quel.",
                        "This event cannot be read; it is kept as it is.")
                .withViolations(wrong.stream().limit(MOST_SAID)
                        .map(one -> one.field().length() <= LONGEST_NAME
                                ? one
                                : new Violation(one.field().substring(0, LONGEST_NAME) + "…", one.in(), one.message()))
                        .toList());
    }

    /** The same event in one writing: some clients write members in whatever order. Numbers stay as they are written. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.forEach((name, value) -> copy.set(name, sorted(value)));
        return copy;
    }

    private static void require(Optional<?> read, String field, Bilingual form, List<Violation> wrong) {
        if (read.isEmpty()) {
            wrong.add(new Violation(field, "body", form));
        }
    }

    private static Optional<UUID> id(JsonNode node) {
        try {
            // The library reads shorter forms too, which are no UUID.
            return Optional.of(node.asText()).filter(text -> text.length() == 36).map(UUID::fromString);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            return node.isTextual()
                    ? Optional.of(Instant.parse(node.textValue())).filter(EventReader::isStorable)
                    : Optional.empty();
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static boolean isStorable(Instant at) {
        return at.isAfter(Instant.EPOCH.minusMillis(LARGEST_OFFSET))
                && at.isBefore(Instant.EPOCH.plusMillis(10 * LARGEST_OFFSET));
    }

    private static Long offset(JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST_OFFSET) {
            wrong.add(new Violation("clockOffsetMillis", "body", AN_OFFSET));
            return null;
        }
        return node.longValue();
    }

    private String write(JsonNode sent) {
        try {
            return json.writeValueAsString(sent);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can be written", e);
        }
    }
}
