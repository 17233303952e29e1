package org.alliances.mooc.item;

import java.util.List;
import java.util.Optional;

import org.alliances.mooc.kernel.Bilingual;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What is put right about a question after learners have answered it, so that their answers are graded anew. The papers
 * that were drawn stay as they are: no correction changes what a response may be, or what the question is worth.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
        @JsonSubTypes.Type(value = Correction.AcceptAlso.class, name = "accept-also"),
        @JsonSubTypes.Type(value = Correction.ReplacedBy.class, name = "replaced-by"),
        @JsonSubTypes.Type(value = Correction.PointsForAll.class, name = "points-for-all")})
public sealed interface Correction {

    /** Why it cannot be applied to the question; empty where it can. */
    Optional<Bilingual> unfit(Question question);

    /**
     * The question, put right. The same correction twice is the same as once.
     *
     * @throws IllegalArgumentException where it is {@link #unfit}
     */
    Question apply(Question question);

    /**
     * The question after all corrections, one after the other.
     *
     * @throws IllegalArgumentException where one is {@link #unfit}
     */
    static Question applyAll(Question question, List<Correction> corrections) {
        Question corrected = question;
        for (Correction correction : corrections) {
            corrected = correction.apply(corrected);
        }
        return corrected;
    }

    /**
     * One more answer is right. No grade falls by it.
     *
     * @param text as a learner may type it: words, or a number with or without its unit
     * @param blank of a cloze: the id of the blank, as its author wrote it; {@code null} for other kinds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptAlso(String text, String blank) implements Correction {
        @Override
        public Optional<Bilingual> unfit(Question question) {
            return AcceptedAlso.unfit(question, text, blank);
        }

        @Override
        public Question apply(Question question) {
            refuse(unfit(question), question);
            return AcceptedAlso.apply(question, text, blank);
        }
    }

    /**
     * The question as it should have been: with the same key, kind and points, and the same parts, whose names the
     * papers hold. Any text may differ, and anything that says what is right.
     */
    record ReplacedBy(@JsonProperty("question") Question corrected) implements Correction {
        @Override
        public Optional<Bilingual> unfit(Question question) {
            return Replacement.unfit(question, corrected);
        }

        @Override
        public Question apply(Question question) {
            refuse(unfit(question), question);
            return corrected;
        }
    }

    /** Everybody gets all points, whatever they answered, and if they did not. How right they were stays as judged. */
    record PointsForAll() implements Correction {
        @Override
        public Optional<Bilingual> unfit(Question question) {
            return Optional.empty();
        }

        @Override
        public Question apply(Question question) {
            return question;
        }
    }

    private static void refuse(Optional<Bilingual> unfit, Question question) {
        unfit.ifPresent(why -> {
            throw new IllegalArgumentException("question " + question.key() + ": " + why.english());
        });
    }
}
