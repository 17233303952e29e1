package org.alliances.mooc.quiz.marking;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who may mark when, and what follows. Pure. */
final class MarkingPolicy {
    private MarkingPolicy() {}

    /**
     * Where an essay stands for one person who marks.
     *
     * @param markers how many final marks it needs
     * @param others the numbers of the final marks that others have given
     * @param own the number of her own final mark; {@code null}: a draft, or nothing
     */
    record Situation(EssayState state, int markers, Set<Integer> others, Integer own) {
        Situation {
            others = Set.copyOf(others);
        }

        private int lowestFree() {
            return IntStream.rangeClosed(1, markers).filter(number -> !others.contains(number)).findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Why she cannot save a mark, draft or final.
     *
     * @param wanted which mark she means; {@code null}: her own
     */
    static Optional<EssayProblem> refusal(Situation situation, Integer wanted) {
        if (situation.state() == EssayState.RELEASED) {
            return Optional.of(EssayProblem.MARK_RELEASED);
        }
        if (wanted != null && situation.own() != null && !wanted.equals(situation.own())) {
            return Optional.of(EssayProblem.ONE_MARK_EACH);
        }
        boolean full = situation.others().size() >= situation.markers();
        boolean taken = wanted != null && (wanted > situation.markers() || situation.others().contains(wanted));
        return full || taken ? Optional.of(EssayProblem.ESSAY_FULLY_MARKED) : Optional.empty();
    }

    /** The number of her mark once it is final; one that is final keeps it. Not where it is refused. */
    static int number(Situation situation, Integer wanted) {
        if (situation.own() != null) {
            return situation.own();
        }
        return wanted == null ? situation.lowestFree() : wanted;
    }

    /** The state that follows from the final marks of an essay whose marks are not released as they are. */
    static EssayState state(int markers, Collection<Integer> finals) {
        return finals.size() >= markers ? EssayState.MARKED : EssayState.WAITING;
    }

    /** Whether she may read the final marks of others: not before her own is final, so that they do not anchor her. */
    static boolean seesOthers(Situation situation) {
        return situation.own() != null || situation.state() != EssayState.WAITING;
    }
}
