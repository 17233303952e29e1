package org.alliances.mooc.platform.http;

import java.util.List;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/**
 * Whether to say only what would happen: the query parameter {@code dryRun}. A type of its own, because an
 * {@code Idempotency-Key} that was used for a dry run must not stand for the real thing: records are part of what makes a
 * request the same.
 */
public record DryRun(boolean value) {
    /**
     * From the query.
     *
     * @throws org.alliances.mooc.kernel.ProblemException invalid-request (400)
     */
    public static DryRun fromString(String text) {
        return switch (text) {
            case "true" -> new DryRun(true);
            case "false" -> new DryRun(false);
            default -> throw PlatformProblem.INVALID_REQUEST
                    .with("On ne sait pas s'il faut essayer ou appliquer.", "Whether to try or to apply is unclear.")
                    .withViolations(List.of(new Violation("dryRun", "query",
                            Bilingual.of("doit être « true » ou « false »", "must be “true” or “false”"))));
        };
    }
}
