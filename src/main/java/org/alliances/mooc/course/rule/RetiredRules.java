package org.alliances.mooc.course.rule;

import java.util.List;

import org.alliances.mooc.course.PartKind;

/** A key that was retired is not used again: learners' records still refer to what it named. */
final class RetiredRules {
    private RetiredRules() {}

    static void check(CourseTree course, List<Finding> findings) {
        for (Pointers.Place retired : Pointers.matching(course.head(), "/retired/*")) {
            String kind = retired.value().path("kind").asText();
            String key = retired.value().path("key").asText();
            for (PartKind used : PartKind.values()) {
                if (used.keyPrefix().equals(kind) && course.has(used, key)) {
                    findings.add(Finding.error("key-used-again", used.partKey(key), "",
                            "la clé « %s » a été retirée (course.yaml) et ne sert plus jamais".formatted(key),
                            "the key “%s” was retired (course.yaml) and is never used again".formatted(key)));
                }
            }
        }
    }
}
