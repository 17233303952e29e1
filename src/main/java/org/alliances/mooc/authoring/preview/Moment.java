package org.alliances.mooc.authoring.preview;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/** A moment in a query, in RFC 3339. */
record Moment(Instant value) {
    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    public static Moment fromString(String text) {
        try {
            return new Moment(Instant.parse(text));
        } catch (DateTimeParseException noMoment) {
            throw PlatformProblem.INVALID_REQUEST.with("Ce moment ne se lit pas.", "This moment cannot be read.")
                    .withViolations(List.of(new Violation("at", "query", Bilingual.of(
                            "comme « 2027-01-15T08:00:00Z »", "like “2027-01-15T08:00:00Z”"))));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
