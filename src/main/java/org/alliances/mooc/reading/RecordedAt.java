package org.alliances.mooc.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** An instant in the query: when something was done, by the learner's clock. */
record RecordedAt(Instant instant) {
    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    public static RecordedAt fromString(String text) {
        try {
            return new RecordedAt(Instant.parse(text));
        } catch (DateTimeException e) {
            throw PlatformProblem.INVALID_REQUEST
                    .with("Ce moment ne se lit pas.", "This moment cannot be read.")
                    .withViolations(List.of(new Violation("recordedAt", "query", Bilingual.of(
                            "doit être un instant comme 2026-11-22T18:30:00Z",
                            "must be an instant like 2026-11-22T18:30:00Z"))));
        }
    }
}
