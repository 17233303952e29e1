package org.alliances.mooc.quiz;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class QuestionResponseRepository implements PanacheRepositoryBase<QuestionResponse, QuestionResponse.Key> {
    List<QuestionResponse> of(LearnerId learner, UUID attempt) {
        return list("learnerId = ?1 and attemptId = ?2", learner.value(), attempt);
    }
}
