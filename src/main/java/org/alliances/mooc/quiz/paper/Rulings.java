package org.alliances.mooc.quiz.paper;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.item.Correction;

/**
 * What people have ruled about the questions of a paper, beside its key.
 *
 * @param corrections by question key, in the order in which they were made
 * @param marks released marks of essays, by question key
 */
public record Rulings(Map<String, List<AppliedCorrection>> corrections, Map<String, Marks> marks) {
    /** Nobody has ruled anything. */
    public static final Rulings NONE = new Rulings(Map.of(), Map.of());

    public Rulings {
        corrections = Map.copyOf(corrections);
        marks = Map.copyOf(marks);
    }

    List<AppliedCorrection> correctionsOf(String question) {
        return corrections.getOrDefault(question, List.of());
    }

    /**
     * A correction that is in force.
     *
     * @param neverLower whether it leaves alone the grades that it would lower
     */
    public record AppliedCorrection(Correction correction, boolean neverLower) {}
}
