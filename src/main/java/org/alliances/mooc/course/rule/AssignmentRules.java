package org.alliances.mooc.course.rule;

import java.util.List;

import org.alliances.mooc.course.PartKind;

/** A rubric can be applied: levels rise from nothing, and the numbers around it make sense. */
final class AssignmentRules {
    private AssignmentRules() {}

    static void check(CourseTree course, List<Finding> findings) {
        course.all(PartKind.ASSIGNMENT).forEach((key, assignment) -> {
            String part = PartKind.ASSIGNMENT.partKey(key);
            Repetitions.check(part, assignment, "/rubric/*/key", "critères", "criteria", findings);
            for (Pointers.Place criterion : Pointers.matching(assignment, "/rubric/*")) {
                levels(part, criterion, findings);
            }
            Pointers.matching(assignment, "/words").forEach(words -> WordRanges.check(part, words, findings));
        });
    }

    private static void levels(String part, Pointers.Place criterion, List<Finding> findings) {
        int before = -1;
        List<Pointers.Place> levels = Pointers.matching(criterion.value(), "/levels/*/points");
        for (Pointers.Place points : levels) {
            boolean first = before == -1;
            if (points.value().isIntegralNumber() && (first
                    ? points.value().intValue() != 0
                    : points.value().intValue() <= before)) {
                findings.add(Finding.error("rubric-levels", part, criterion.pointer() + points.pointer(),
                        "les niveaux montent à partir de 0", "the levels rise from 0"));
            }
            before = points.value().asInt();
        }
    }
}
