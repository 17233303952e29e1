package org.alliances.mooc.quiz.regrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.rule.CourseValidator;
import org.alliances.mooc.item.Correction;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/** A correction on the wire. Its question is a tree, as in the author's file, and is checked by the schema of that file. */
@Schema(name = "Correction",
        description = "What is put right. `accept-also` takes `text` and, for a cloze, `blank`; `replaced-by` takes `question`; `points-for-all` takes nothing more.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionDocument(
        @Schema(enumeration = {
                "accept-also", "replaced-by", "points-for-all"},
                examples = "accept-also") @NotNull @Pattern(
                        regexp = ACCEPT_ALSO + "|" + REPLACED_BY + "|" + POINTS_FOR_ALL) String kind,
        @Schema(description = "The answer that is right too, as a learner may type it.",
                examples = "trente-sept") @Size(min = 1, max = 500) String text,
        @Schema(description = "Of a cloze: the id of the blank, as its author wrote it.") @Size(max = 80) String blank,
        @Schema(description = "The question as it should have been, as in the course file, with the author's ids: the same key, kind and points, and the same parts.") Map<String, Object> question){
    private static final String ACCEPT_ALSO = "accept-also";
    private static final String REPLACED_BY = "replaced-by";
    private static final String POINTS_FOR_ALL = "points-for-all";
    private static final Bilingual MISSING = Bilingual.of("ne doit pas être absent", "must not be missing");
    private static final Bilingual NOT_OF_THIS_KIND = Bilingual.of("n'a pas de sens pour ce type de correction",
            "makes no sense for this kind of correction");

    static CorrectionDocument of(Correction correction) {
        return CourseJson.bind(CourseJson.canonical(CourseJson.tree(correction)), CorrectionDocument.class);
    }

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    Correction correction() {
        List<Violation> wrong = new ArrayList<>();
        Correction correction = switch (kind) {
            case ACCEPT_ALSO -> {
                wrong.addAll(members(List.of("text"), List.of("text", "blank")));
                yield new Correction.AcceptAlso(text, blank);
            }
            case REPLACED_BY -> {
                wrong.addAll(members(List.of("question"), List.of("question")));
                yield wrong.isEmpty() ? replacedBy(wrong) : null;
            }
            default -> {
                wrong.addAll(members(List.of(), List.of()));
                yield new Correction.PointsForAll();
            }
        };
        if (!wrong.isEmpty()) {
            throw PlatformProblem.INVALID_REQUEST.with("La correction n'est pas bien formée.",
                    "The correction is not well-formed.").withViolations(wrong);
        }
        return correction;
    }

    private List<Violation> members(List<String> needed, List<String> allowed) {
        return Stream.of(violation("text", text, needed, allowed), violation("blank", blank, needed, allowed),
                violation("question", question, needed, allowed)).filter(Objects::nonNull).toList();
    }

    private static Violation violation(String name, Object value, List<String> needed, List<String> allowed) {
        if (value == null && needed.contains(name)) {
            return new Violation("correction." + name, "body", MISSING);
        }
        return value == null || allowed.contains(name)
                ? null
                : new Violation("correction." + name, "body", NOT_OF_THIS_KIND);
    }

    private Correction replacedBy(List<Violation> wrong) {
        JsonNode tree = CourseJson.canonical(CourseJson.tree(question));
        CourseValidator.validateShape(PartKind.QUESTION, tree.path("key").asText(), tree)
                .forEach(finding -> wrong.add(new Violation(
                        "correction.question" + finding.pointer().replace('/', '.'), "body", finding.message())));
        return wrong.isEmpty() ? new Correction.ReplacedBy(CourseJson.bind(tree, Question.class)) : null;
    }
}
