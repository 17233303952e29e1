package org.alliances.mooc.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.progress.position.LessonPosition;

/**
 * Reads what a learner has left in the items of her courses, in one statement whatever there is: these are the first two
 * screens of every app. Each arm goes by the primary key of its table, which begins with the learner and the course.
 */
@ApplicationScoped
class TraceRepository {
    private static final String COMPLETED = "completed";
    private static final String DECIDED = "decided";

    private final EntityManager entities;

    TraceRepository(EntityManager entities) {
        this.entities = entities;
    }

    Traces of(LearnerId learner, CourseKey course) {
        return read(learner, course).getOrDefault(course.value(), Traces.none());
    }

    /** By course key; courses without any trace are left out. */
    Map<String, Traces> of(LearnerId learner) {
        return read(learner, null);
    }

    /** What each of these learners has left in the course, in one statement. */
    Map<LearnerId, Traces> of(Set<LearnerId> learners, CourseKey course) {
        Map<LearnerId, Traces> traces = new HashMap<>();
        entities.createQuery("""
                select c.learnerId, c.itemKey, '%s', c.completedAt, c.revision, cast(null as String),
                    cast(null as BigDecimal), cast(null as Instant)
                from CompletionFact c where c.learnerId in :learners and c.courseKey = :course
                    and c.kind <> REVOKED and not exists (
                    select 1 from CompletionFact later where later.learnerId = c.learnerId
                        and later.courseKey = c.courseKey and later.itemKey = c.itemKey and later.number > c.number)
                union all
                select d.learnerId, d.lessonKey, '%s', max(d.decidedAt), max(d.revision), cast(null as String),
                    cast(null as BigDecimal), cast(null as Instant)
                from Decision d where d.learnerId in :learners and d.courseKey = :course
                    group by d.learnerId, d.lessonKey
                union all
                select p.learnerId, p.lessonKey, 'place', p.recordedAt, p.revision, p.paragraph, p.seconds,
                    p.endReachedAt
                from Position p where p.learnerId in :learners and p.courseKey = :course"""
                .formatted(COMPLETED, DECIDED), Object[].class)
                .setParameter("learners", learners.stream().map(LearnerId::value).toList())
                .setParameter("course", course.value()).getResultList()
                .forEach(row -> add(
                        traces.computeIfAbsent(new LearnerId((UUID) row[0]), learner -> Traces.none()), row));
        return traces;
    }

    private Map<String, Traces> read(LearnerId learner, CourseKey course) {
        String in = course == null ? "" : " and %s.courseKey = :course";
        TypedQuery<Object[]> query = entities.createQuery("""
                select c.courseKey, c.itemKey, '%s', c.completedAt, c.revision, cast(null as String),
                    cast(null as BigDecimal), cast(null as Instant)
                from CompletionFact c where c.learnerId = :learner%s and c.kind <> REVOKED and not exists (
                    select 1 from CompletionFact later where later.learnerId = c.learnerId
                        and later.courseKey = c.courseKey and later.itemKey = c.itemKey and later.number > c.number)
                union all
                select d.courseKey, d.lessonKey, '%s', max(d.decidedAt), max(d.revision), cast(null as String),
                    cast(null as BigDecimal), cast(null as Instant)
                from Decision d where d.learnerId = :learner%s group by d.courseKey, d.lessonKey
                union all
                select p.courseKey, p.lessonKey, 'place', p.recordedAt, p.revision, p.paragraph, p.seconds,
                    p.endReachedAt
                from Position p where p.learnerId = :learner%s""".formatted(COMPLETED, in.formatted("c"), DECIDED,
                in.formatted("d"), in.formatted("p")), Object[].class).setParameter("learner", learner.value());
        if (course != null) {
            query.setParameter("course", course.value());
        }
        Map<String, Traces> traces = new HashMap<>();
        query.getResultList().forEach(row -> add(traces.computeIfAbsent((String) row[0], key -> Traces.none()), row));
        return traces;
    }

    private static void add(Traces traces, Object[] row) {
        String item = (String) row[1];
        Instant at = (Instant) row[3];
        switch ((String) row[2]) {
            case COMPLETED -> traces.complete(item, at, (Integer) row[4]);
            case DECIDED -> traces.decide(item, at);
            default -> traces.stand(item, at, new LessonPosition((String) row[5], (BigDecimal) row[6]),
                    (Instant) row[7]);
        }
    }
}
