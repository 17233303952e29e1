package org.alliances.mooc.enrolment.roster;

import java.util.List;
import java.util.stream.Stream;

import org.alliances.mooc.enrolment.EnrolmentApi.Relation;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** The query parameter {@code state}: which learners of a run. */
enum ClassState {
    active, waiting, left;

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    static ClassState read(String text) {
        return Stream.of(values()).filter(state -> state.name().equals(text)).findFirst()
                .orElseThrow(() -> PlatformProblem.INVALID_REQUEST
                        .with("Cet état n'existe pas.", "There is no such state.")
                        .withViolations(List.of(new Violation("state", "query", Bilingual.of(
                                "« active », « waiting » ou « left »", "“active”, “waiting” or “left”")))));
    }

    Relation relation() {
        return switch (this) {
            case active -> Relation.ACTIVE;
            case waiting -> Relation.WAITING;
            case left -> Relation.LEFT;
        };
    }
}
