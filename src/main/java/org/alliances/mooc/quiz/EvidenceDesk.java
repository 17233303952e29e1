package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.alliances.mooc.identity.GrantApi.GrantedRole;
import org.alliances.mooc.kernel.LearnerId;

/** Where late evidence is accepted, for whoever decides over more than responses. Joins the caller's transaction. */
public interface EvidenceDesk {
    /**
     * Accepts responses that came too late: the attempt is graded anew, and its learner is told.
     *
     * @param evidence which of the attempt
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, attempt-still-open, evidence-not-found,
     *             evidence-decided
     */
    void accept(GrantedRole teacher, LearnerId learner, UUID attempt, Set<UUID> evidence, String reason, Instant at);
}
