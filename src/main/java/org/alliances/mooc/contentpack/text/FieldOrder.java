package org.alliances.mooc.contentpack.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which order fields are written: as a person would, what a thing is before what it has; unknown ones by name. */
final class FieldOrder {
    private static final List<String> FIRST = List.of("key", "says", "id", "year", "population", "name", "term",
            "definition", "lesson", "quiz", "assignment", "module", "file", "title", "language", "kind", "type",
            "minutes",
            "summary", "objectives", "audience", "effort", "role", "authors", "bloom", "publisher", "date", "address",
            "url", "label", "entails", "value", "text", "brings", "expects", "description", "source", "about", "prompt",
            "question", "alternative", "author", "licence", "reliability", "party", "note", "correct", "incorrect",
            "left", "right", "match", "answer", "unit", "tolerance", "choices", "options", "misconception", "nuance",
            "context", "territory", "actors", "timeline", "documents", "decision", "debrief", "debriefFacts", "words",
            "instead", "instructions", "procedure", "rubric", "levels", "points", "scoring", "feedback", "explanation",
            "journal", "discussion", "exam", "passPercent", "attemptsAllowed", "timeLimit", "offline", "pointsEach",
            "shuffle",
            "draw", "questions", "weight", "items", "total", "from", "constraints", "modules", "kinds", "exactly",
            "atLeast", "atMost", "min", "max", "runs", "outline", "due", "requires", "completion", "sources",
            "seeAlso", "verifieLe", "facts", "caseStudy", "grading", "categories", "writing", "avoid", "template",
            "retired",
            "reason");
    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        FIRST.forEach(field -> PLACES.put(field, PLACES.size()));
    }

    static final Comparator<String> COMPARATOR = Comparator
            .comparingInt((String field) -> PLACES.getOrDefault(field, FIRST.size()))
            .thenComparing(Comparator.naturalOrder());

    private FieldOrder() {}
}
