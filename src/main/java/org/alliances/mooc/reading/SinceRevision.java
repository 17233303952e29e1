package org.alliances.mooc.reading;

import java.util.List;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** The number of a publication in the query: the framework would answer that nothing was found where it is none. */
record SinceRevision(RevisionNumber revision) {
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    public static SinceRevision fromString(String text) {
        if (text.matches(NUMBER)) {
            return new SinceRevision(new RevisionNumber(Integer.parseInt(text)));
        }
        throw PlatformProblem.INVALID_REQUEST
                .with("Ce numéro de publication ne convient pas.", "This number of a publication is not valid.")
                .withViolations(List.of(new Violation("since", "query", Bilingual.of(
                        "doit être un nombre entier à partir de 1", "must be a whole number from 1"))));
    }
}
