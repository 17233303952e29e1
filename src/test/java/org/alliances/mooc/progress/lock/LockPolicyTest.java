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
import java.util.stream.IntStream;

import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.progress.lock.LockPolicy.Facts;
import org.junit.jupiter.api.Test;

/** Any conditions, any learner: seeded, so that a failure comes again. */
class LockPolicyTest {
    private static final Instant NOON = Instant.parse("2027-01-10T12:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void whatIsRequiredIsToldAsDataAndInWords() {
        List<Requirement> requirements = List.of(completed("bonjour"), score("quiz", 60),
                opensAt("2027-01-11T09:00", "Indian/Reunion"),
                atLeast(2, completed("a"), completed("b"), completed("c")), allOf(completed("a"), completed("d")));

        List<Unmet> unmet = unmet(requirements, new Facts(Set.of("a"), Map.of("quiz", 59), NOON));

        assertThat(unmet).containsExactly(
                new Unmet("completed", "bonjour", null, null, null, null, List.of(), "Terminez d'abord « Bonjour ».",
                        "Complete “Bonjour” first."),
                new Unmet("score", "quiz", 60, 59, null, null, List.of(),
                        "Obtenez au moins 60 % à « Quiz » ; vous avez 59 %.",
                        "Reach at least 60% in “Quiz”; you have 59%."),
                new Unmet("opens-at", null, null, null, Instant.parse("2027-01-11T05:00:00Z"), "Indian/Reunion",
                        List.of(), "Ouvre le 11 janvier 2027 à 09:00 (Indian/Reunion).",
                        "Opens on 11 January 2027 at 09:00 (Indian/Reunion)."),
                new Unmet("at-least", null, 2, 1, null, null,
                        unmet(List.of(completed("b"), completed("c")), nobody()),
                        "Remplissez au moins 2 de ces 3 conditions ; vous en avez rempli 1.",
                        "Meet at least 2 of these 3 conditions; you have met 1."),
                new Unmet("all-of", null, 2, 1, null, null, unmet(List.of(completed("d")), nobody()),
                        "Remplissez ces 2 conditions ; vous en avez rempli 1.",
                        "Meet these 2 conditions; you have met 1."));
    }

    @Test
    void limitsBelongToWhatIsMet() {
        assertThat(unmet(List.of(score("q", 60)), new Facts(Set.of(), Map.of("q", 60), NOON))).isEmpty();
        assertThat(unmet(List.of(opensAt("2027-01-10T13:00", "Europe/Paris")), nobody())).isEmpty();
        assertThat(unmet(List.of(opensAt("2027-01-10T13:00:01", "Europe/Paris")), nobody())).hasSize(1);
        assertThat(unmet(List.of(), nobody())).isEmpty();
    }

    @Test
    void aScoreThatIsNotShownIsNotTold() {
        Unmet unmet = unmet(List.of(score("q", 60)), nobody()).getFirst();

        assertThat(unmet.have()).isNull();
        assertThat(unmet.french()).isEqualTo("Obtenez au moins 60 % à « Q ».");
    }

    /** At 02:30 on that day clocks in Paris go from 02:00 to 03:00: it opens when they do, and says what the wall shows. */
    @Test
    void aMomentThatTheWallSkipsIsShownAsTheWallShowsIt() {
        Unmet unmet = unmet(List.of(opensAt("2027-03-28T02:30", "Europe/Paris")), nobody()).getFirst();

        assertThat(unmet.opensAt()).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(unmet.english()).isEqualTo("Opens on 28 March 2027 at 03:00 (Europe/Paris).");
    }

    /** Against another way to say it: a condition is met or not, whatever is told about it. */
    @Test
    void isEmptyExactlyWhereAllIsMet() {
        for (int seed = 1; seed <= 3_000; seed++) {
            Generated generated = new Generated(new Random(seed));
            Facts facts = generated.someFacts();

            assertThat(unmet(generated.requirements, facts).isEmpty()).as("seed %d", seed)
                    .isEqualTo(generated.requirements.stream().allMatch(r -> isMet(r, facts)));
        }
    }

    /** Whatever was done before: doing what the answer lists opens it, and doing all of it but one does not. */
    @Test
    void meetingExactlyWhatIsListedOpensAndLeavingOneOutDoesNot() {
        int locked = 0;
        for (int seed = 1; seed <= 3_000; seed++) {
            // Given
            Random random = new Random(seed);
            Generated generated = new Generated(random);
            Facts before = generated.someFacts();
            List<Unmet> listed = unmet(generated.requirements, before);
            List<Unmet> chosen = new ArrayList<>();
            listed.forEach(unmet -> choose(unmet, random, chosen));

            // Then
            assertThat(unmet(generated.requirements, meet(before, chosen))).as("seed %d", seed).isEmpty();
            for (Unmet leftOut : chosen) {
                locked++;
                List<Unmet> others = new ArrayList<>(chosen);
                others.remove(leftOut);
                assertThat(unmet(generated.requirements, meet(before, others))).as("seed %d without %s", seed, leftOut)
                        .isNotEmpty();
            }
        }
        assertThat(locked).isGreaterThan(5_000);
    }

    /** Items that wait for earlier ones only: whoever does what is open gets to the end, and nothing that opened locks. */
    @Test
    void aCourseWithoutCyclesCanBeCompleted() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<List<Requirement>> course = IntStream.range(0, 12).mapToObj(item -> earlier(random, item)).toList();
            Set<String> completed = new HashSet<>();
            Set<Integer> opened = new HashSet<>();
            for (int round = 0; round < course.size(); round++) {
                Facts facts = new Facts(Set.copyOf(completed), Map.of(), NOON);
                List<Integer> open = IntStream.range(0, course.size())
                        .filter(item -> unmet(course.get(item), facts).isEmpty()).boxed().toList();
                assertThat(open).as("seed %d", seed).containsAll(opened);
                opened.addAll(open);
                List<Integer> left = open.stream().filter(item -> !completed.contains("i" + item)).toList();
                completed.add("i" + left.get(random.nextInt(left.size())));
            }

            assertThat(completed).hasSize(12);
        }
    }

    private static List<Requirement> earlier(Random random, int item) {
        if (item == 0 || random.nextInt(3) == 0) {
            return List.of();
        }
        Requirement[] of = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(n -> completed("i" + random.nextInt(item))).toArray(Requirement[]::new);
        return random.nextBoolean() ? List.of(of) : List.of(atLeast(1 + random.nextInt(of.length), of));
    }

    /** Which of the listed conditions to meet: as many as are needed, and no more. */
    private static void choose(Unmet unmet, Random random, List<Unmet> chosen) {
        switch (unmet.kind()) {
            case "at-least", "all-of" -> {
                List<Unmet> of = new ArrayList<>(unmet.of());
                java.util.Collections.shuffle(of, random);
                of.subList(0, unmet.needed() - unmet.have()).forEach(inner -> choose(inner, random, chosen));
            }
            default -> chosen.add(unmet);
        }
    }

    private static Facts meet(Facts before, List<Unmet> chosen) {
        Set<String> completed = new HashSet<>(before.completed());
        Map<String, Integer> percents = new HashMap<>(before.percents());
        Instant now = before.now();
        for (Unmet unmet : chosen) {
            switch (unmet.kind()) {
                case "completed" -> completed.add(unmet.item());
                case "score" -> percents.put(unmet.item(), unmet.needed());
                default -> now = unmet.opensAt();
            }
        }
        return new Facts(completed, percents, now);
    }

    private static boolean isMet(Requirement r, Facts facts) {
        return switch (r.kind()) {
            case COMPLETED -> facts.completed().contains(r.completed());
            case SCORE -> facts.percents().getOrDefault(r.score().quiz(), -1) >= r.score().percent();
            case OPENS_AT -> !r.opensAt().at().atZone(r.opensAt().zone()).toInstant().isAfter(facts.now());
            case AT_LEAST -> r.atLeast().of().stream().filter(of -> isMet(of, facts)).count() >= r.atLeast().count();
            case ALL_OF -> r.allOf().stream().allMatch(of -> isMet(of, facts));
        };
    }

    /** Conditions that name each item once, and one date at most: so that meeting one never meets another as well. */
    private static final class Generated {
        private final Random random;
        private final List<String> items = new ArrayList<>();
        private final List<String> quizzes = new ArrayList<>();
        private boolean dated;
        private final List<Requirement> requirements;

        private Generated(Random random) {
            this.random = random;
            this.requirements = list(1);
        }

        private List<Requirement> list(int depth) {
            return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> any(depth)).toList();
        }

        private Requirement any(int depth) {
            switch (random.nextInt(depth < 3 ? 6 : 4)) {
                case 0 -> {
                    quizzes.add("q" + quizzes.size());
                    return score(quizzes.getLast(), 1 + random.nextInt(100));
                }
                case 1 -> {
                    if (!dated) {
                        dated = true;
                        return new Requirement(null, null,
                                LocalMoment.of(NOON.plusSeconds(random.nextInt(7_200) - 3_600), PARIS), null, null);
                    }
                }
                case 4 -> {
                    List<Requirement> of = list(depth + 1);
                    return atLeast(1 + random.nextInt(of.size()), of.toArray(Requirement[]::new));
                }
                case 5 -> {
                    return allOf(list(depth + 1).toArray(Requirement[]::new));
                }
                default -> {
                }
            }
            items.add("i" + items.size());
            return completed(items.getLast());
        }

        private Facts someFacts() {
            Set<String> completed = new HashSet<>(items);
            completed.removeIf(item -> random.nextInt(3) > 0);
            Map<String, Integer> percents = new HashMap<>();
            quizzes.stream().filter(quiz -> random.nextBoolean())
                    .forEach(quiz -> percents.put(quiz, random.nextInt(101)));
            return new Facts(completed, percents, NOON);
        }
    }

    private static Facts nobody() {
        return new Facts(Set.of(), Map.of(), NOON);
    }

    private static List<Unmet> unmet(List<Requirement> requirements, Facts facts) {
        return LockPolicy.unmet(requirements, facts, key -> key.substring(0, 1).toUpperCase() + key.substring(1));
    }

    private static Requirement completed(String item) {
        return new Requirement(item, null, null, null, null);
    }

    private static Requirement score(String quiz, int percent) {
        return new Requirement(null, new Requirement.Score(quiz, percent), null, null, null);
    }

    private static Requirement opensAt(String at, String zone) {
        return new Requirement(null, null, new LocalMoment(LocalDateTime.parse(at), ZoneId.of(zone)), null, null);
    }

    private static Requirement atLeast(int count, Requirement... of) {
        return new Requirement(null, null, null, new Requirement.AtLeast(count, List.of(of)), null);
    }

    private static Requirement allOf(Requirement... of) {
        return new Requirement(null, null, null, null, List.of(of));
    }
}
