package org.alliances.mooc.item.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.alliances.mooc.item.Question;

/**
 * The choice of how many questions each group of alike questions gives: alike are those that the same rules count. A
 * search with memory over these numbers, exact in both directions: where it finds none, there is none.
 */
final class Composition {
    /** A paper of 200 questions under some twenty rules needs far fewer; a search beyond is given up and said. */
    static final int MOST_STEPS = 2_000_000;

    private final List<Rule> rules;
    private final List<List<Question>> groups;
    private final boolean[][] counts;
    /** By group and rule: how many questions the groups from this one on can still give. */
    private final int[][] still;
    private final RandomGenerator random;
    private final Set<State> dead = new HashSet<>();
    private int steps;

    /** One bound: {@code least} to {@code most} of the questions that the rule counts. */
    record Rule(Set<String> keys, int least, int most) {}

    private record State(int group, List<Integer> need, List<Integer> room) {}

    /** @param random decides between compositions that are possible; {@code null}: any will do */
    Composition(Collection<Question> pool, List<Rule> rules, RandomGenerator random) {
        this.rules = rules;
        this.random = random;
        Map<String, List<Question>> alike = new TreeMap<>();
        for (Question question : pool) {
            StringBuilder counted = new StringBuilder();
            rules.forEach(rule -> counted.append(rule.keys().contains(question.key()) ? '1' : '0'));
            alike.computeIfAbsent(counted.toString(), any -> new ArrayList<>()).add(question);
        }
        this.groups = List.copyOf(alike.values());
        this.counts = new boolean[groups.size()][rules.size()];
        this.still = new int[groups.size() + 1][rules.size()];
        for (int group = groups.size() - 1; group >= 0; group--) {
            for (int rule = 0; rule < rules.size(); rule++) {
                counts[group][rule] = rules.get(rule).keys().contains(groups.get(group).getFirst().key());
                still[group][rule] = still[group + 1][rule] + (counts[group][rule] ? groups.get(group).size() : 0);
            }
        }
    }

    /** The groups' questions, of which so many are to be taken. */
    record Share(List<Question> alike, int taken) {}

    /** A composition that keeps every rule; nothing where there is none. */
    Optional<List<Share>> find() {
        int[] taken = new int[groups.size()];
        if (!fill(0, new int[rules.size()], taken)) {
            return Optional.empty();
        }
        List<Share> shares = new ArrayList<>();
        for (int group = 0; group < taken.length; group++) {
            shares.add(new Share(groups.get(group), taken[group]));
        }
        return Optional.of(shares);
    }

    private boolean fill(int group, int[] counted, int[] taken) {
        if (++steps > MOST_STEPS) {
            throw new TooManySteps();
        }
        for (int rule = 0; rule < counted.length; rule++) {
            if (counted[rule] > rules.get(rule).most()
                    || counted[rule] + still[group][rule] < rules.get(rule).least()) {
                return false;
            }
        }
        if (group == groups.size()) {
            return true;
        }
        State state = state(group, counted);
        if (dead.contains(state)) {
            return false;
        }
        for (int number : numbers(group, counted)) {
            int[] next = counted.clone();
            for (int rule = 0; rule < next.length; rule++) {
                next[rule] += counts[group][rule] ? number : 0;
            }
            taken[group] = number;
            if (fill(group + 1, next, taken)) {
                return true;
            }
        }
        dead.add(state);
        return false;
    }

    /** What matters from here on: what each rule still needs, and what it still allows, as far as that can bind. */
    private State state(int group, int[] counted) {
        List<Integer> need = new ArrayList<>(counted.length);
        List<Integer> room = new ArrayList<>(counted.length);
        for (int rule = 0; rule < counted.length; rule++) {
            need.add(Math.max(0, rules.get(rule).least() - counted[rule]));
            room.add(Math.min(still[group][rule], rules.get(rule).most() - counted[rule]));
        }
        return new State(group, need, room);
    }

    /** How many this group may give, in the order in which they are tried. */
    private int[] numbers(int group, int[] counted) {
        int most = groups.get(group).size();
        // The first rule is the total: what is wanted of what is left says how many this group would give on average.
        double wanted = rules.getFirst().least() - counted[0];
        double odds = wanted / Math.max(0.5, still[group][0] - wanted);
        double[] rank = new double[most + 1];
        Integer[] order = new Integer[most + 1];
        double ways = 1;
        for (int number = 0; number <= most; number++) {
            order[number] = number;
            // An exponential race (Efraimidis and Spirakis 2006): the order of the ranks is a weighted random order.
            rank[number] = random == null ? -ways : -Math.log(1 - random.nextDouble()) / ways;
            ways *= Math.max(1e-9, odds) * (most - number) / (number + 1);
        }
        Arrays.sort(order, (one, other) -> Double.compare(rank[one], rank[other]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The search was given up: neither possible nor impossible is shown. */
    static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super("a draw with too many combinations to decide", null, false, false);
        }
    }
}
