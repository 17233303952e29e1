package org.alliances.mooc.progress.lock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.alliances.mooc.course.Requirement;

/**
 * The least that a learner has to do before conditions are met: the fewest items, and of as many the fewest minutes. What an
 * item itself requires before it opens is part of the way. Pure.
 */
public final class ShortestWay {
    /** How many alternatives are kept at a time. Below it the way is the shortest; nobody writes a course beyond it. */
    private static final int MOST = 2_000;

    private final LockPolicy.Facts facts;
    private final Function<String, List<Requirement>> requirements;
    private final Comparator<Way> order;

    private ShortestWay(LockPolicy.Facts facts, Function<String, List<Requirement>> requirements,
            ToIntFunction<String> minutes) {
        this.facts = facts;
        this.requirements = requirements;
        this.order = Comparator.<Way>comparingInt(way -> way.steps.size())
                .thenComparingInt(way -> way.steps.keySet().stream().mapToInt(minutes).sum())
                .thenComparing(way -> way.opensAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(way -> String.join(" ", way.steps.keySet()));
    }

    /**
     * What has to be done.
     *
     * @param steps by item key the percent that has to be reached; 0: to complete it is enough
     * @param opensAt until when there is nothing to do but wait for some of it; {@code null}: for none
     */
    public record Way(SortedMap<String, Integer> steps, Instant opensAt) {
        private static final Way NONE = new Way(new TreeMap<>(), null);

        private static Way step(String item, int percent) {
            return new Way(new TreeMap<>(Map.of(item, percent)), null);
        }

        private Way and(Way other) {
            SortedMap<String, Integer> all = new TreeMap<>(steps);
            other.steps.forEach((item, percent) -> all.merge(item, percent, Math::max));
            return new Way(all, opensAt == null || other.opensAt != null && other.opensAt.isAfter(opensAt)
                    ? other.opensAt
                    : opensAt);
        }
    }

    /**
     * The way to meet all these conditions.
     *
     * @param requirements what an item requires that is not open yet; empty for one that is
     * @param minutes what an item takes
     */
    public static Way to(List<Requirement> wanted, LockPolicy.Facts facts,
            Function<String, List<Requirement>> requirements, ToIntFunction<String> minutes) {
        return new ShortestWay(facts, requirements, minutes).all(wanted).getFirst();
    }

    /** The alternatives, the shortest first; never none. */
    private List<Way> all(List<Requirement> wanted) {
        List<Way> ways = List.of(Way.NONE);
        for (Requirement requirement : wanted) {
            ways = both(ways, one(requirement));
        }
        return ways;
    }

    private List<Way> one(Requirement requirement) {
        return switch (requirement.kind()) {
            case COMPLETED -> facts.completed().contains(requirement.completed())
                    ? List.of(Way.NONE)
                    : item(requirement.completed(), 0);
            case SCORE -> facts.percents().getOrDefault(requirement.score().quiz(), -1) >= requirement.score().percent()
                    ? List.of(Way.NONE)
                    : item(requirement.score().quiz(), requirement.score().percent());
            case OPENS_AT -> facts.now().isBefore(requirement.opensAt().first())
                    ? List.of(new Way(new TreeMap<>(), requirement.opensAt().first()))
                    : List.of(Way.NONE);
            case AT_LEAST -> some(requirement.atLeast().of(), requirement.atLeast().count());
            case ALL_OF -> all(requirement.allOf());
        };
    }

    private List<Way> item(String item, int percent) {
        return both(List.of(Way.step(item, percent)), all(requirements.apply(item)));
    }

    /** By how many of the conditions are met so far: with or without the next one. */
    private List<Way> some(List<Requirement> of, int count) {
        List<List<Way>> met = new ArrayList<>(List.of(List.of(Way.NONE)));
        for (Requirement requirement : of) {
            List<Way> next = one(requirement);
            met.add(List.of());
            for (int have = Math.min(count, met.size() - 1); have > 0; have--) {
                List<Way> either = new ArrayList<>(met.get(have));
                either.addAll(both(met.get(have - 1), next));
                met.set(have, shortest(either));
            }
        }
        return met.get(count);
    }

    private List<Way> both(List<Way> ones, List<Way> others) {
        List<Way> pairs = new ArrayList<>();
        ones.forEach(one -> others.forEach(other -> pairs.add(one.and(other))));
        return shortest(pairs);
    }

    private List<Way> shortest(List<Way> ways) {
        return ways.stream().distinct().sorted(order).limit(MOST).toList();
    }
}
