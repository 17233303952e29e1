package org.alliances.mooc.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which attempt counts: the best by percent; of equals, the earliest. */
final class BestAttempt {
    private static final Comparator<AttemptRow> BEST_THEN_EARLIEST = Comparator.comparing(AttemptRow::percent)
            .thenComparing(Comparator.comparing(AttemptRow::number).reversed());

    private BestAttempt() {}

    /** @param attempts at one quiz, in any order; those that are open do not count */
    static Optional<AttemptRow> of(List<AttemptRow> attempts) {
        return attempts.stream().filter(attempt -> !attempt.isOpen()).max(BEST_THEN_EARLIEST);
    }
}
