package org.alliances.mooc.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a learner answered, as it travels and as it is stored, in the labels of the question's arrangement. Whether it
 * fits a question is for {@link Question#check} to say, so these records take anything that has their shape.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = Response.SingleChoice.class, name = "single-choice"),
        @JsonSubTypes.Type(value = Response.MultipleChoice.class, name = "multiple-choice"),
        @JsonSubTypes.Type(value = Response.TrueFalse.class, name = "true-false"),
        @JsonSubTypes.Type(value = Response.Numeric.class, name = "numeric"),
        @JsonSubTypes.Type(value = Response.ShortText.class, name = "short-text"),
        @JsonSubTypes.Type(value = Response.Matching.class, name = "matching"),
        @JsonSubTypes.Type(value = Response.Ordering.class, name = "ordering"),
        @JsonSubTypes.Type(value = Response.Cloze.class, name = "cloze"),
        @JsonSubTypes.Type(value = Response.Essay.class, name = "essay")})
public sealed interface Response {
    /** The longest text that a field may hold, in characters. */
    int MAX_TEXT_LENGTH = 2_000;
    /** The longest essay, in characters. */
    int MAX_ESSAY_LENGTH = 20_000;

    /** Whether it leaves the question open, as an emptied field does. */
    boolean answersNothing();

    record SingleChoice(@MaxLength(MAX_TEXT_LENGTH) String choice) implements Response {
        @Override
        public boolean answersNothing() {
            return false;
        }
    }

    /** @param choices in any order */
    record MultipleChoice(List<String> choices) implements Response {
        public MultipleChoice {
            choices = copyOf(choices);
        }

        @Override
        public boolean answersNothing() {
            return choices == null || choices.isEmpty();
        }
    }

    record TrueFalse(Boolean value) implements Response {
        @Override
        public boolean answersNothing() {
            return false;
        }
    }

    /** @param value as typed: comma or point, spaces and the unit are understood */
    record Numeric(@MaxLength(MAX_TEXT_LENGTH) String value) implements Response {
        @Override
        public boolean answersNothing() {
            return value == null || value.isBlank();
        }
    }

    record ShortText(@MaxLength(MAX_TEXT_LENGTH) String text) implements Response {
        @Override
        public boolean answersNothing() {
            return text == null || text.isBlank();
        }
    }

    /** @param pairs from a left side's label to a right side's; a left side may be left out */
    record Matching(Map<String, String> pairs) implements Response {
        public Matching {
            pairs = copyOf(pairs);
        }

        @Override
        public boolean answersNothing() {
            return pairs == null || pairs.isEmpty();
        }
    }

    /** @param order the labels, first to last; what belongs nowhere is left out */
    record Ordering(List<String> order) implements Response {
        public Ordering {
            order = copyOf(order);
        }

        @Override
        public boolean answersNothing() {
            return order == null || order.isEmpty();
        }
    }

    /** @param blanks what was typed, by the label of the gap; a gap may be left out, or hold an empty text */
    record Cloze(@MaxLength(MAX_TEXT_LENGTH) Map<String, String> blanks) implements Response {
        public Cloze {
            blanks = copyOf(blanks);
        }

        @Override
        public boolean answersNothing() {
            return blanks == null || blanks.values().stream().allMatch(text -> text == null || text.isBlank());
        }
    }

    record Essay(@MaxLength(MAX_ESSAY_LENGTH) String text) implements Response {
        @Override
        public boolean answersNothing() {
            return text == null || text.isBlank();
        }
    }

    // Not Map.copyOf: a null in a request is for the check to refuse, not for a constructor to fall over.
    private static Map<String, String> copyOf(Map<String, String> byLabel) {
        return byLabel == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(byLabel));
    }

    private static List<String> copyOf(List<String> labels) {
        return labels == null ? null : Collections.unmodifiableList(new ArrayList<>(labels));
    }
}
