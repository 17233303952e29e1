package org.alliances.mooc.quiz.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened. */
public enum NoticeKind {
    /** An essay was marked, and the mark released. */
    @JsonProperty("essay-graded")
    ESSAY_GRADED,
    /** A question's key was corrected, and the attempt graded anew. */
    @JsonProperty("regraded")
    REGRADED,
    /** A correction was taken back, and the result is what it was. */
    @JsonProperty("regrade-undone")
    REGRADE_UNDONE,
    /** Responses that came too late were accepted. */
    @JsonProperty("evidence-accepted")
    EVIDENCE_ACCEPTED,
    @JsonProperty("evidence-declined")
    EVIDENCE_DECLINED
}
