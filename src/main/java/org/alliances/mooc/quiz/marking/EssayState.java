package org.alliances.mooc.quiz.marking;

import java.util.Locale;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an essay stands. */
public enum EssayState {
    /** A final mark is missing. */
    WAITING,
    /** All final marks are there; its learner sees nothing of them, or what was released before. */
    MARKED,
    /** Its learner sees the marks as they are. */
    RELEASED;

    /** As it is written on the wire. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * From the query.
     *
     * @throws org.alliances.mooc.kernel.ProblemException invalid-request (400)
     */
    public static EssayState fromString(String text) {
        for (EssayState state : values()) {
            if (state.text().equals(text)) {
                return state;
            }
        }
        throw PlatformProblem.INVALID_REQUEST.with("Cet état n'existe pas.", "There is no such state.").withViolations(
                java.util.List.of(new Violation("state", "query", Bilingual.of("doit être waiting, marked ou released",
                        "must be waiting, marked or released"))));
    }
}
