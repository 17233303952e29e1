package org.alliances.mooc.quiz;

import java.time.Instant;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuestionKey;

/** What became of a response. The sequence number is that of the response that counts now. */
public sealed interface SaveOutcome {
    /** It is the one that counts now. */
    record Saved(QuestionKey question, Instant savedAt, long sequence) implements SaveOutcome {}

    /** Nothing can be changed any more, and the attempt had this very response: a repeat. */
    record Duplicate(QuestionKey question, Instant savedAt, long sequence) implements SaveOutcome {}

    /** A newer one is there already. This one is kept beside it. */
    record Superseded(QuestionKey question, Instant savedAt, long sequence) implements SaveOutcome {}

    /** Nothing can be changed any more. The response is kept beside the attempt. */
    record Refused(QuestionKey question, ProblemException problem) implements SaveOutcome {}
}
