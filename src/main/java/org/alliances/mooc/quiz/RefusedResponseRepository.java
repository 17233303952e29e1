package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RefusedResponseRepository implements PanacheRepositoryBase<RefusedResponse, RefusedResponse.Key> {
    private static final String WAITING = """
            select r, a.quizKey, a.number, a.dueAt, a.submittedAt from RefusedResponse r
                join Attempt a on a.learnerId = r.learnerId and a.id = r.attemptId
            where r.undecidedIn = :course and a.submittedAt is not null%s
            order by r.receivedAt, r.learnerId, r.id""";

    /** The refused responses of an attempt, in the order of their arrival. */
    List<RefusedResponse> of(LearnerId learner, UUID attempt) {
        return list("learnerId = ?1 and attemptId = ?2 order by receivedAt, id", learner.value(), attempt);
    }

    /** Where a page ended. */
    record Place(Instant receivedAt, UUID learner, UUID id) {}

    /** One that waits for a decision, with what is to be known of its attempt. */
    record Waiting(RefusedResponse evidence, String quizKey, int number, Instant dueAt, Instant submittedAt) {}

    /** @param after {@code null}: from the beginning */
    List<Waiting> waiting(CourseKey course, int most, Place after) {
        var query = getEntityManager().createQuery(
                WAITING.formatted(after == null ? "" : " and (r.receivedAt, r.learnerId, r.id) > (:at, :learner, :id)"),
                Object[].class).setParameter("course", course.value());
        if (after != null) {
            query.setParameter("at", after.receivedAt()).setParameter("learner", after.learner())
                    .setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultStream().map(row -> new Waiting((RefusedResponse) row[0],
                (String) row[1], (Integer) row[2], (Instant) row[3], (Instant) row[4])).toList();
    }
}
