package org.alliances.mooc.item.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.alliances.mooc.item.Question;

/** Draws papers, and proves beforehand that they can be drawn. Pure functions. */
public final class QuestionDrawer {
    private QuestionDrawer() {}

    /** The questions that may be drawn, in the order of the pool. */
    public static List<Question> eligible(Draw draw, Collection<Question> pool) {
        return pool.stream().filter(question -> draw.from() == null || draw.from().selects(question)).toList();
    }

    /**
     * Why no paper can be drawn; {@link Conflict#none} where one can. The constraints named fail together, and each of
     * them is needed for that: without any one of them there is a paper.
     */
    public static Conflict conflict(Draw draw, Collection<Question> pool) {
        List<Question> eligible = eligible(draw, pool);
        try {
            if (isPossible(draw.total(), draw.constraints(), eligible)) {
                return Conflict.none();
            }
            if (eligible.size() < draw.total()) {
                return new Conflict(Conflict.Kind.TOO_FEW, List.of(), eligible.size());
            }
            // The deletion filter (Chinneck and Dravnieks 1991): what can go without making it possible, goes.
            List<Constraint> kept = new ArrayList<>(draw.constraints());
            for (Constraint constraint : draw.constraints()) {
                List<Constraint> fewer = new ArrayList<>(kept);
                fewer.remove(constraint);
                if (!isPossible(draw.total(), fewer, eligible)) {
                    kept = fewer;
                }
            }
            return new Conflict(Conflict.Kind.CONSTRAINTS, kept, eligible.size());
        } catch (Composition.TooManySteps undecided) {
            return new Conflict(Conflict.Kind.UNDECIDED, draw.constraints(), eligible.size());
        }
    }

    /**
     * One paper. Every paper that keeps the constraints can come; that all are equally likely is not promised, because
     * the constraints tie questions together. Within questions that the same constraints count, each is as likely.
     *
     * @return in the order of the pool
     * @throws IllegalArgumentException where there is none: {@link #conflict} tells beforehand
     */
    public static List<Question> draw(Draw draw, Collection<Question> pool, RandomGenerator random) {
        List<Question> eligible = eligible(draw, pool);
        List<Composition.Share> shares = new Composition(eligible, rules(draw.total(), draw.constraints(), eligible),
                random).find().orElseThrow(() -> new IllegalArgumentException("no paper keeps the constraints"));
        Set<String> drawn = new HashSet<>();
        for (Composition.Share share : shares) {
            List<Question> alike = new ArrayList<>(share.alike());
            for (int n = 0; n < share.taken(); n++) {
                Collections.swap(alike, n, n + random.nextInt(alike.size() - n));
                drawn.add(alike.get(n).key());
            }
        }
        return eligible.stream().filter(question -> drawn.contains(question.key())).toList();
    }

    /** How many of the questions that may be drawn the constraint counts. */
    public static int available(Constraint constraint, Draw draw, Collection<Question> pool) {
        return (int) eligible(draw, pool).stream().filter(constraint::selects).count();
    }

    private static boolean isPossible(int total, List<Constraint> constraints, List<Question> eligible) {
        return new Composition(eligible, rules(total, constraints, eligible), null).find().isPresent();
    }

    private static List<Composition.Rule> rules(int total, List<Constraint> constraints, List<Question> eligible) {
        List<Composition.Rule> rules = new ArrayList<>();
        rules.add(new Composition.Rule(eligible.stream().map(Question::key).collect(Collectors.toSet()), total, total));
        for (Constraint constraint : constraints) {
            rules.add(new Composition.Rule(eligible.stream().filter(constraint::selects).map(Question::key)
                    .collect(Collectors.toSet()), constraint.least(), constraint.most()));
        }
        return rules;
    }

    /**
     * @param constraints those that cannot hold together
     * @param eligible how many questions may be drawn
     */
    public record Conflict(Kind kind, List<Constraint> constraints, int eligible) {
        public Conflict {
            constraints = List.copyOf(constraints);
        }

        /** What is wrong. */
        public enum Kind {
            /** Nothing. */
            NONE,
            /** Fewer questions than a paper has. */
            TOO_FEW,
            /** These constraints cannot hold together, with the total. */
            CONSTRAINTS,
            /** The search was given up. */
            UNDECIDED
        }

        static Conflict none() {
            return new Conflict(Kind.NONE, List.of(), 0);
        }

        public boolean isNone() {
            return kind == Kind.NONE;
        }
    }
}
