package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The documents in the columns: what was written by this class is all that it reads. */
@ApplicationScoped
class MarkingJson {
    private static final TypeReference<Map<String, BigDecimal>> LEVELS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    MarkingJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The marks of an essay as they were released.
     *
     * @param text the hash of what was marked
     */
    record Released(List<Map<String, BigDecimal>> levels, List<String> comments, String text) {}

    /** Equal levels give equal texts, however the numbers were written. */
    String write(Map<String, BigDecimal> levels) {
        SortedMap<String, BigDecimal> sorted = new TreeMap<>();
        levels.forEach((criterion, points) -> sorted.put(criterion, plain(points)));
        return text(sorted);
    }

    Map<String, BigDecimal> levels(String document) {
        try {
            return new TreeMap<>(json.readValue(document, LEVELS));
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    String write(Released released) {
        return text(released);
    }

    Released released(String document) {
        try {
            return json.readValue(document, Released.class);
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(JsonProcessingException e) {
        return new IllegalStateException("a stored document does not have the shape of its type", e);
    }
}
