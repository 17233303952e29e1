package org.alliances.mooc.quiz;

import java.time.Instant;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuestionKey;

/** What became of a response. */
public sealed interface SaveOutcome {
    /** It is the one that counts now. */
    record Saved(QuestionKey question, Instant savedAt) implements SaveOutcome {}

    /** The attempt is closed, and had this very response: a repeat. */
    record Duplicate(QuestionKey question, Instant savedAt) implements SaveOutcome {}

    /** A newer one is there already. */
    record Superseded(QuestionKey question, Instant savedAt) implements SaveOutcome {}

    /** The attempt is closed. The response is kept beside it. */
    record Refused(QuestionKey question, ProblemException problem) implements SaveOutcome {}
}
