package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alliances.mooc.course.PartKind;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Everything that must hold within the parts of a course and between them. Works on trees, so that a draft that is not
 * yet a document can be told what it lacks, all at once.
 */
public final class CourseValidator {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::part)
            .thenComparing(Finding::pointer)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.message().english());

    private CourseValidator() {}

    /**
     * What is wrong with these parts, in a stable order; empty where all is well.
     *
     * @param parts by part key; a part that exists and could not be read is a missing node
     * @param assets the files that may be shown, as paths below {@code assets/}
     */
    public static List<Finding> validate(Map<String, JsonNode> parts, Set<String> assets) {
        List<Finding> findings = new ArrayList<>();
        Set<String> sound = new HashSet<>();
        parts.forEach((part, tree) -> {
            if (!tree.isMissingNode()) {
                PartKind kind = PartKind.ofPartKey(part);
                List<Finding> ofSchema = CourseSchemas.validate(kind, part, tree);
                findings.addAll(ofSchema);
                keyRule(part, tree, findings);
                if (ofSchema.isEmpty()) {
                    sound.add(part);
                }
                if (kind == PartKind.QUESTION && ofSchema.isEmpty()) {
                    findings.addAll(QuestionRules.check(part, tree));
                }
            }
        });
        CourseTree course = new CourseTree(parts, assets);
        OutlineRules.check(course, findings);
        DueRules.check(course, findings);
        RequirementRules.check(course, findings);
        GradingRules.check(course, findings);
        ReferenceRules.check(course, findings);
        LessonRules.check(course, findings);
        MarkdownRules.check(course, findings);
        FactRules.check(course, findings);
        WordRules.check(course, findings);
        QuizRules.check(course, sound, findings);
        DrawRules.check(course, sound, findings);
        AssignmentRules.check(course, findings);
        AssetRules.check(course, findings);
        RetiredRules.check(course, findings);
        findings.sort(ORDER);
        return List.copyOf(findings);
    }

    /**
     * What is wrong with the shape of one part, by its schema alone; whoever has only this part has nothing that it could
     * be compared with.
     */
    public static List<Finding> validateShape(PartKind kind, String key, JsonNode tree) {
        return CourseSchemas.validate(kind, kind.partKey(key), tree);
    }

    private static void keyRule(String part, JsonNode tree, List<Finding> findings) {
        String expected = PartKind.keyOf(part);
        JsonNode key = tree.path("key");
        if (key.isTextual() && !key.textValue().equals(expected)) {
            findings.add(Finding.error("key-is-not-the-name", part, "/key",
                    "la clé « %s » n'est pas le nom : « %s » est attendu".formatted(key.textValue(), expected),
                    "the key “%s” is not the name: “%s” is expected".formatted(key.textValue(), expected)));
        }
    }
}
