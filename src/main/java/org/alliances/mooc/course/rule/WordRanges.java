package org.alliances.mooc.course.rule;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** A range of words has its smaller number first. */
final class WordRanges {
    private WordRanges() {}

    static void check(String part, Pointers.Place range, List<Finding> findings) {
        JsonNode min = range.value().path("min");
        JsonNode max = range.value().path("max");
        if (min.isIntegralNumber() && max.isIntegralNumber() && min.intValue() > max.intValue()) {
            findings.add(Finding.error("word-range", part, range.pointer(), "le minimum dépasse le maximum",
                    "the minimum is above the maximum"));
        }
    }
}
