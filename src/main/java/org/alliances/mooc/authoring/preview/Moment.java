package org.alliances.mooc.authoring.preview;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.alliances.mooc.platform.problem.PlatformProblem;

/** A moment in a query, in RFC 3339. */
record Moment(Instant value) {
    /** @throws org.alliances.mooc.kernel.ProblemException invalid-request (400) */
    public static Moment fromString(String text) {
        try {
            return new Moment(Instant.parse(text));
        } catch (DateTimeParseException noMoment) {
            throw PlatformProblem.INVALID_REQUEST.with(
                    "Ce moment ne se lit pas ; il s'écrit comme « 2027-01-15T08:00:00Z ».",
                    "This moment cannot be read; it is written like “2027-01-15T08:00:00Z”.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
