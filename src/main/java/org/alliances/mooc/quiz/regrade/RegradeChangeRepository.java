package org.alliances.mooc.quiz.regrade;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RegradeChangeRepository implements PanacheRepositoryBase<RegradeChange, RegradeChange.Key> {
    /**
     * In the order of quiz, learner and attempt.
     *
     * @param after {@code null}: from the beginning
     */
    List<RegradeChangeView> of(UUID regrade, ChangePlace after, int most) {
        String from = after == null ? "" : " and (c.quizKey, c.learnerId, c.attemptId) > (:quiz, :learner, :attempt)";
        var query = getEntityManager().createQuery("from RegradeChange c where c.regradeId = :regrade" + from
                + " order by c.quizKey, c.learnerId, c.attemptId", RegradeChange.class)
                .setParameter("regrade", regrade);
        if (after != null) {
            query.setParameter("quiz", after.quiz()).setParameter("learner", after.learner()).setParameter("attempt",
                    after.attempt());
        }
        return query.setMaxResults(most).getResultStream().map(RegradeChange::view).toList();
    }

    /** Writes them, and lets go of them, so that a long list does not stay in memory. */
    void write(List<RegradeChange> changes) {
        persist(changes);
        flush();
        changes.forEach(getEntityManager()::detach);
    }
}
