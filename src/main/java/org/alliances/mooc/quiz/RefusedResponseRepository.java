package org.alliances.mooc.quiz;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RefusedResponseRepository implements PanacheRepositoryBase<RefusedResponse, RefusedResponse.Key> {
    /** The refused responses of an attempt, in the order of their arrival. */
    List<RefusedResponse> of(LearnerId learner, UUID attempt) {
        return list("learnerId = ?1 and attemptId = ?2 order by receivedAt, id", learner.value(), attempt);
    }
}
