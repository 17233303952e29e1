package org.alliances.mooc.authoring.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.rule.CourseValidator;
import org.alliances.mooc.course.rule.Finding;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks the rules of course content about a draft: the same ones, by the same code, as for course files. */
public final class Checker {
    private Checker() {}

    /** @param trees by part key */
    public static List<Finding> check(Map<String, JsonNode> trees) {
        Set<String> files = trees.entrySet().stream().filter(part -> PartKind.ASSET.names(part.getKey()))
                .map(Map.Entry::getValue).filter(asset -> asset.path("content").isObject())
                .map(asset -> asset.path("file").asText()).collect(Collectors.toSet());
        return CourseValidator.validate(trees, files);
    }
}
