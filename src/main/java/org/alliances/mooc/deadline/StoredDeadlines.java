package org.alliances.mooc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.alliances.mooc.deadline.DeadlinePolicy.Extension;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LocalMoment;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** What is stored about a learner's deadlines and about those of her runs, read with one statement. */
@ApplicationScoped
class StoredDeadlines {
    private static final String BOTH = """
            select 'RUN' as source, course_key, run_key, item_key, 0 as number, kind, after_days, wall_at, zone,
                resettable, cast(null as date) as counted_from, cast(null as varchar(500)) as reason
            from deadline_run where course_key in (:courses) and run_key in (:runs)
            union all
            select 'LEARNER' as source, course_key, cast(null as varchar(80)) as run_key, item_key, number, kind,
                cast(null as integer) as after_days, wall_at, zone, false as resettable, counted_from, reason
            from deadline_change where learner_id = :learner and course_key in (:courses)
            order by number""";

    private final EntityManager entities;

    StoredDeadlines(EntityManager entities) {
        this.entities = entities;
    }

    /** @param enrolments of one learner; at least one */
    Found of(LearnerId learner, Collection<EnrolmentRecord> enrolments) {
        Found found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        NativeQuery<Tuple> query = entities.unwrap(Session.class).createNativeQuery(BOTH, Tuple.class);
        query.addScalar("source", StandardBasicTypes.STRING).addScalar("course_key", StandardBasicTypes.STRING)
                .addScalar("run_key", StandardBasicTypes.STRING).addScalar("item_key", StandardBasicTypes.STRING)
                .addScalar("number", StandardBasicTypes.INTEGER).addScalar("kind", StandardBasicTypes.STRING)
                .addScalar("after_days", StandardBasicTypes.INTEGER)
                .addScalar("wall_at", StandardBasicTypes.STRING).addScalar("zone", StandardBasicTypes.STRING)
                .addScalar("resettable", StandardBasicTypes.BOOLEAN)
                .addScalar("counted_from", StandardBasicTypes.LOCAL_DATE)
                .addScalar("reason", StandardBasicTypes.STRING);
        query.setParameter("learner", learner.value())
                .setParameterList("courses",
                        enrolments.stream().map(place -> place.course().value()).distinct().toList())
                .setParameterList("runs", enrolments.stream().map(place -> place.run().value()).distinct().toList())
                .getResultList().forEach(found::take);
        return found;
    }

    private record RunItem(String course, String run, String item) {}

    private record CourseItem(String course, String item) {}

    /**
     * Of several changes of the same kind the latest holds.
     *
     * @param numbers of the latest change of each item
     */
    record Found(Map<RunItem, DeadlineRule> runs, Map<CourseItem, LocalDate> resets,
            Map<CourseItem, Extension> extensions, Map<CourseItem, Integer> numbers) {

        private void take(Tuple row) {
            String course = row.get("course_key", String.class);
            String item = row.get("item_key", String.class);
            String zone = row.get("zone", String.class);
            String wallAt = row.get("wall_at", String.class);
            String kind = row.get("kind", String.class);
            if (row.get("source", String.class).equals("RUN")) {
                runs.put(new RunItem(course, row.get("run_key", String.class), item),
                        new DeadlineRule(DeadlineRule.Kind.valueOf(kind), row.get("after_days", Integer.class), wallAt,
                                zone == null ? null : ZoneId.of(zone), row.get("resettable", Boolean.class)));
                return;
            }
            CourseItem place = new CourseItem(course, item);
            numbers.put(place, row.get("number", Integer.class));
            switch (DeadlineChange.Kind.valueOf(kind)) {
                case RESET -> resets.put(place, row.get("counted_from", LocalDate.class));
                case WITHDRAWN -> extensions.remove(place);
                case EXTENDED -> extensions.put(place, new Extension(
                        new LocalMoment(LocalDateTime.parse(wallAt), ZoneId.of(zone)),
                        row.get("reason", String.class)));
            }
        }

        /** {@code null}: the run says nothing. */
        DeadlineRule run(EnrolmentRecord place, String item) {
            return runs.get(new RunItem(place.course().value(), place.run().value(), item));
        }

        /** Of the next change, as long as nobody else makes one. */
        int nextNumber(EnrolmentRecord place, String item) {
            return numbers.getOrDefault(new CourseItem(place.course().value(), item), 0) + 1;
        }

        /** {@code null}: none. */
        LocalDate reset(EnrolmentRecord place, String item) {
            return resets.get(new CourseItem(place.course().value(), item));
        }

        /** {@code null}: none. */
        Extension extension(EnrolmentRecord place, String item) {
            return extensions.get(new CourseItem(place.course().value(), item));
        }
    }
}
