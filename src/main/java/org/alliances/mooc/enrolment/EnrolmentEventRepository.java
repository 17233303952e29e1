package org.alliances.mooc.enrolment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class EnrolmentEventRepository implements PanacheRepositoryBase<EnrolmentEvent, EnrolmentEvent.Key> {
    /**
     * The newest first; ids are in the order of time.
     *
     * @param before {@code null}: from the newest
     */
    List<EnrolmentEvent> of(LearnerId learner, CourseKey course, UUID before, int most) {
        return (before == null
                ? find("learnerId = ?1 and courseKey = ?2 order by eventId desc", learner.value(), course.value())
                : find("learnerId = ?1 and courseKey = ?2 and eventId < ?3 order by eventId desc", learner.value(),
                        course.value(), before))
                .page(0, most).list();
    }
}
