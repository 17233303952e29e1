package org.alliances.mooc.course.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** A key names one thing in its list. */
final class Repetitions {
    private Repetitions() {}

    static void check(String part, JsonNode tree, String pattern, String french, String english,
            List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (Pointers.Place place : Pointers.texts(tree, pattern)) {
            String key = place.value().textValue();
            if (!seen.add(key)) {
                findings.add(Finding.error("key-used-twice", part, place.pointer(),
                        "la clé « %s » sert deux fois (%s)".formatted(key, french),
                        "the key “%s” is used twice (%s)".formatted(key, english)));
            }
        }
    }
}
