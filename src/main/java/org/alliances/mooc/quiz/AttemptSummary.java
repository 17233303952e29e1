package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.alliances.mooc.quiz.policy.CountingPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line in the list of attempts; points, percent and passed are null while it is open, or its score not shown. */
@Schema(name = "AttemptSummary")
public record AttemptSummary(UUID id, int number, int revision,
        @Schema(enumeration = {
                "open", "submitted"}) AttemptState state,
        Instant startedAt, @Schema(nullable = true) Instant dueAt,
        @Schema(nullable = true) Instant submittedAt,
        @Schema(nullable = true, enumeration = {"learner", "time"}) ClosedBy closedBy,
        @Schema(nullable = true, examples = "7.67") BigDecimal points,
        @Schema(nullable = true, examples = "10") BigDecimal maximum,
        @Schema(nullable = true, examples = "76") Integer percent,
        @Schema(nullable = true) Boolean passed,
        @Schema(nullable = true,
                description = "How many questions a person has still to grade; null while it is open.") Integer awaiting,
        @Schema(description = "Whether it is the one that counts, by the quiz's rule; none is where their average counts.") boolean counts){

    /** All attempts of a learner at a quiz, the newest first; the one that counts is marked. */
    static List<AttemptSummary> of(QuizStandings.Standing standing) {
        Optional<UUID> counted = standing.quiz() == null
                ? Optional.empty()
                : CountingPolicy.of(standing.quiz().counts(), standing.quiz().passPercent(), standing.made())
                        .flatMap(CountingPolicy.Counted::attempt);
        return standing.made().reversed().stream().map(row -> AttemptSummary.of(row, standing.isScoreShown(row),
                counted.filter(row.id()::equals).isPresent())).toList();
    }

    private static AttemptSummary of(AttemptRow attempt, boolean scoreShown, boolean counts) {
        boolean shown = scoreShown && !attempt.isOpen();
        boolean decided = shown && (attempt.isFinal() || attempt.passed());
        return new AttemptSummary(attempt.id(), attempt.number(), attempt.revision(), attempt.state(),
                attempt.startedAt(), attempt.dueAt(), attempt.submittedAt(), attempt.closedBy(),
                shown ? decimal(attempt.points()) : null, attempt.isOpen() ? null : decimal(attempt.maximum()),
                shown ? attempt.percent() : null, decided ? attempt.passed() : null, attempt.awaiting(), counts);
    }

    private static BigDecimal decimal(BigDecimal points) {
        return new Points(points).toDecimal();
    }
}
