package org.alliances.mooc.course.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.text.Markdown;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks every Markdown text of a course. */
final class MarkdownRules {
    private static final String BODY = "/body";
    private static final Map<PartKind, List<String>> FIELDS = Map.of(
            PartKind.COURSE, List.of("/summary"),
            PartKind.MODULE, List.of("/summary", "/journal", "/discussion"),
            PartKind.LESSON, List.of(BODY, "/caseStudy/context", "/caseStudy/territory/description",
                    "/caseStudy/actors/*/brings", "/caseStudy/actors/*/expects", "/caseStudy/timeline/*/text",
                    "/caseStudy/documents/*/about", "/caseStudy/decision/question",
                    "/caseStudy/decision/options/*/label", "/caseStudy/decision/options/*/entails",
                    "/caseStudy/debrief"),
            PartKind.QUESTION, List.of("/prompt", "/feedback/correct", "/feedback/incorrect", "/misconception",
                    "/choices/*/text", "/choices/*/feedback", "/commonErrors/*/feedback", "/nearMisses/*/feedback",
                    "/left/*/text", "/right/*/text", "/right/*/feedback", "/items/*/text", "/distractors/*/text",
                    "/distractors/*/feedback", "/text", "/blanks/*/nearMisses/*/feedback",
                    "/blanks/*/commonErrors/*/feedback", "/guidance", "/modelAnswer"),
            PartKind.ASSIGNMENT, List.of("/instructions", "/expectations/*", "/procedure/explanation"),
            PartKind.TERM, List.of("/definition"),
            PartKind.ASSET, List.of("/alternative"));
    /** A body stands below the title of its lesson; every other text stands below a heading of its own field. */
    private static final int TOP_OF_BODY = 2;
    private static final int TOP_OF_FIELD = 3;

    private MarkdownRules() {}

    static void check(CourseTree course, List<Finding> findings) {
        Set<String> sources = course.sourceKeys();
        MarkdownCheck.Targets targets = new MarkdownCheck.Targets(
                course.all(PartKind.TERM).keySet()::contains,
                key -> !course.hasSources() || sources.contains(key),
                course::hasAsset);
        FIELDS.forEach((kind, patterns) -> course.all(kind)
                .forEach((key, tree) -> texts(kind.partKey(key), tree, patterns, targets, findings)));
    }

    private static void texts(String part, JsonNode tree, List<String> patterns, MarkdownCheck.Targets targets,
            List<Finding> findings) {
        Set<String> anchors = new HashSet<>();
        for (Pointers.Place place : CourseTree.texts(tree, patterns)) {
            int top = BODY.equals(place.pointer()) ? TOP_OF_BODY : TOP_OF_FIELD;
            findings.addAll(MarkdownCheck.check(part, place, top, targets, anchors));
        }
    }
}
