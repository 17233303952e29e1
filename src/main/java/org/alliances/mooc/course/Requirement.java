package org.alliances.mooc.course;

import java.util.List;
import java.util.Locale;

import org.alliances.mooc.kernel.LocalMoment;

/**
 * One condition on a module or an item of the outline: exactly one of the fields is set.
 *
 * @param completed the key of an item that has to be completed before
 * @param opensAt from when on it is met
 * @param allOf what has to be met together; of use within {@link AtLeast}
 */
public record Requirement(String completed, Score score, LocalMoment opensAt, AtLeast atLeast,
        List<Requirement> allOf) {

    public Requirement {
        allOf = Lists.copy(allOf);
    }

    /** That an item is completed. */
    public static Requirement completing(String item) {
        return new Requirement(item, null, null, null, List.of());
    }

    /** @param percent whole percent that what counts of the learner's attempts has to reach */
    public record Score(String quiz, int percent) {}

    /** @param count how many of the conditions have to be met */
    public record AtLeast(int count, List<Requirement> of) {
        public AtLeast {
            of = Lists.copy(of);
        }
    }

    /** What a condition asks for. */
    public enum Kind {
        COMPLETED,
        SCORE,
        OPENS_AT,
        AT_LEAST,
        ALL_OF;

        /** The name on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Kind kind() {
        if (completed != null) {
            return Kind.COMPLETED;
        }
        if (score != null) {
            return Kind.SCORE;
        }
        if (opensAt != null) {
            return Kind.OPENS_AT;
        }
        return atLeast != null ? Kind.AT_LEAST : Kind.ALL_OF;
    }
}
