package org.alliances.mooc.progress.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.progress.lock.LockPolicy.Facts;
import org.junit.jupiter.api.Test;

/** Compared with every set of acts that there is: seeded, so that a failure comes again. */
class ShortestWayTest {
    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");
    private static final List<String> ITEMS = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void isTheCheapestOfSeveralAndGoesThroughWhatIsLocked() {
        List<Requirement> wanted = List.of(atLeast(1, completed("a"), completed("b")), score("c", 80));
        Map<String, List<Requirement>> locks = Map.of("a", List.of(completed("d")));

        ShortestWay.Way way = way(wanted, new Facts(Set.of(), Map.of("c", 79), NOON), locks);

        assertThat(way.steps()).isEqualTo(Map.of("b", 0, "c", 80));
        assertThat(way.opensAt()).isNull();
        assertThat(way(wanted, new Facts(Set.of("d", "b"), Map.of("c", 80), NOON), locks).steps()).isEmpty();
    }

    @Test
    void saysUntilWhenThereIsNothingToDoButWait() {
        Requirement tomorrow = new Requirement(null, null,
                new LocalMoment(LocalDateTime.parse("2027-01-11T09:00"), ZoneId.of("Indian/Reunion")), null, List.of());

        ShortestWay.Way way = way(List.of(completed("a")), nobody(), Map.of("a", List.of(tomorrow)));

        assertThat(way.steps()).isEqualTo(Map.of("a", 0));
        assertThat(way.opensAt()).isEqualTo("2027-01-11T05:00:00Z");
        assertThat(way(List.of(atLeast(1, tomorrow, completed("b"))), nobody(), Map.of()).steps()).isEmpty();
    }

    @Test
    void nothingShorterIsEnough() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Requirement> wanted = List.of(condition(random, 0, 6), condition(random, 0, 6));
            Map<String, List<Requirement>> locks = new HashMap<>();
            for (int item = 1; item < ITEMS.size(); item++) {
                if (random.nextInt(3) == 0) {
                    locks.put(ITEMS.get(item), List.of(condition(random, 1, item)));
                }
            }
            Set<String> done = new HashSet<>(ITEMS.subList(0, random.nextInt(2)));
            Facts facts = new Facts(done, Map.of(), NOON);

            Set<String> way = way(wanted, facts, locks).steps().keySet();

            assertThat(isEnough(way, done, wanted, locks)).as("seed %d", seed).isTrue();
            assertThat(subsets()).as("seed %d", seed)
                    .noneMatch(other -> other.size() < way.size() && isEnough(other, done, wanted, locks));
        }
    }

    /** Whether whoever does just these can open each of them in some order, and then has what is wanted. */
    private static boolean isEnough(Set<String> acts, Set<String> done, List<Requirement> wanted,
            Map<String, List<Requirement>> locks) {
        Set<String> completed = new HashSet<>(done);
        boolean hasMoved = true;
        while (hasMoved) {
            Facts facts = new Facts(Set.copyOf(completed), Map.of(), NOON);
            hasMoved = completed.addAll(acts.stream().filter(
                    act -> LockPolicy.unmet(locks.getOrDefault(act, List.of()), facts, item -> item).isEmpty())
                    .toList());
        }
        return completed.containsAll(acts)
                && LockPolicy.unmet(wanted, new Facts(completed, Map.of(), NOON), item -> item).isEmpty();
    }

    private static List<Set<String>> subsets() {
        List<Set<String>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << ITEMS.size(); bits++) {
            Set<String> subset = new HashSet<>();
            for (int item = 0; item < ITEMS.size(); item++) {
                if ((bits >> item & 1) == 1) {
                    subset.add(ITEMS.get(item));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    /** On the first items only, so that nothing waits for itself. */
    private static Requirement condition(Random random, int depth, int first) {
        int kind = depth > 1 ? 0 : random.nextInt(3);
        if (kind == 0) {
            return completed(ITEMS.get(random.nextInt(first)));
        }
        Requirement[] inner = new Requirement[2 + random.nextInt(2)];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = condition(random, depth + 1, first);
        }
        return kind == 1
                ? atLeast(1 + random.nextInt(inner.length), inner)
                : new Requirement(null, null, null, null, List.of(inner));
    }

    private static ShortestWay.Way way(List<Requirement> wanted, Facts facts, Map<String, List<Requirement>> locks) {
        return ShortestWay.to(wanted, facts,
                item -> facts.completed().contains(item) ? List.of() : locks.getOrDefault(item, List.of()),
                item -> 10);
    }

    private static Facts nobody() {
        return new Facts(Set.of(), Map.of(), NOON);
    }

    private static Requirement completed(String item) {
        return Requirement.completing(item);
    }

    private static Requirement score(String quiz, int percent) {
        return new Requirement(null, new Requirement.Score(quiz, percent), null, null, List.of());
    }

    private static Requirement atLeast(int count, Requirement... of) {
        return new Requirement(null, null, null, new Requirement.AtLeast(count, List.of(of)), List.of());
    }
}
