package org.alliances.mooc.quiz.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.course.QuizDocument.Counting;
import org.alliances.mooc.kernel.Points;

/** What counts of several attempts: one of them, or their mean. Pure. Open attempts never count. */
public final class CountingPolicy {
    /** Not by number alone: what was done offline arrives in any order. */
    private static final Comparator<AttemptRow> BY_START = Comparator.comparing(AttemptRow::startedAt)
            .thenComparing(AttemptRow::number);
    private static final Comparator<AttemptRow> BEST_THEN_EARLIEST = Comparator.comparing(AttemptRow::percent)
            .thenComparing(BY_START.reversed());
    /** Digits of a mean of shares, before it is rounded once to points. */
    private static final int SHARE_SCALE = 12;

    private CountingPolicy() {}

    /**
     * The result that counts.
     *
     * @param attempt the attempt that it is of; empty where it is a mean
     * @param percent whole percent, rounded down
     * @param awaiting how many questions a person has still to grade in what was counted
     */
    public record Counted(Optional<UUID> attempt, Points points, Points maximum, int percent, boolean passed,
            int awaiting) {}

    /**
     * @param attempts at one quiz, in any order
     * @param passPercent decides over a mean; a single attempt brings its own verdict
     */
    public static Optional<Counted> of(Counting rule, int passPercent, List<AttemptRow> attempts) {
        List<AttemptRow> closed = attempts.stream().filter(attempt -> !attempt.isOpen()).toList();
        return switch (rule) {
            case BEST -> closed.stream().max(BEST_THEN_EARLIEST).map(CountingPolicy::of);
            case LAST -> closed.stream().max(BY_START).map(CountingPolicy::of);
            case FIRST -> closed.stream().min(BY_START).map(CountingPolicy::of);
            case AVERAGE -> closed.isEmpty() ? Optional.empty() : Optional.of(average(closed, passPercent));
        };
    }

    private static Counted of(AttemptRow attempt) {
        return new Counted(Optional.of(attempt.id()), new Points(attempt.points()), new Points(attempt.maximum()),
                attempt.percent(), attempt.passed(), attempt.awaiting());
    }

    /** Of shares and not of points: drawn papers may be worth different totals after a regrade. */
    private static Counted average(List<AttemptRow> closed, int passPercent) {
        Points maximum = closed.stream().max(BY_START).map(AttemptRow::maximum).map(Points::new).orElseThrow();
        BigDecimal shares = closed.stream().map(CountingPolicy::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = shares.divide(BigDecimal.valueOf(closed.size()), SHARE_SCALE, RoundingMode.HALF_UP);
        int percent = mean.movePointRight(2).setScale(0, RoundingMode.DOWN).intValueExact();
        return new Counted(Optional.empty(), maximum.share(mean), maximum, percent, percent >= passPercent,
                closed.stream().mapToInt(AttemptRow::awaiting).sum());
    }

    private static BigDecimal share(AttemptRow attempt) {
        return attempt.maximum().signum() == 0
                ? BigDecimal.ZERO
                : attempt.points().divide(attempt.maximum(), SHARE_SCALE, RoundingMode.HALF_UP);
    }
}
