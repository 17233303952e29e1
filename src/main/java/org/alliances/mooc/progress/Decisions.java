package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a learner has decided in one case, each time that she said so, in the order in which she did, whatever came in which.
 * Two of the same instant, from two devices, are put in an order that depends on nothing but themselves.
 *
 * @param all may be empty
 */
record Decisions(List<Decision> all) {
    private static final Comparator<Decision> AS_SAID = Comparator.comparing(Decision::decidedAt)
            .thenComparing(Decision::option)
            .thenComparing(Decision::reason, Comparator.nullsFirst(Comparator.naturalOrder()));

    Decisions {
        all = all.stream().sorted(AS_SAID).toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Decision first() {
        return all.getFirst();
    }

    Decision last() {
        return all.getLast();
    }

    boolean has(String option, String reason, Instant at) {
        return all.stream().anyMatch(made -> made.says(option, reason) && made.decidedAt().equals(at));
    }

    /** When she came to what she decided last: to say the same again is no new decision. */
    Instant lastAt() {
        Instant at = last().decidedAt();
        for (Decision made : all.reversed()) {
            if (!made.says(last().option(), last().reason())) {
                break;
            }
            at = made.decidedAt();
        }
        return at;
    }
}
