package org.alliances.mooc.progress.completion;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.PageLimit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class CompletionFactRepository implements PanacheRepositoryBase<CompletionFact, CompletionFact.Key> {
    /** What happened to one item, in order. */
    List<CompletionFact> of(CompletedItem item) {
        return list("learnerId = ?1 and courseKey = ?2 and itemKey = ?3 order by number", item.learner().value(),
                item.course().value(), item.item());
    }

    /** The keys of the items whose completion stands. */
    Set<String> standing(LearnerId learner, CourseKey course) {
        return Set.copyOf(getEntityManager().createQuery("""
                select f.itemKey from CompletionFact f
                where f.learnerId = :learner and f.courseKey = :course and f.kind <> REVOKED and not exists (
                    select 1 from CompletionFact later where later.learnerId = f.learnerId
                        and later.courseKey = f.courseKey and later.itemKey = f.itemKey
                        and later.number > f.number)""", String.class)
                .setParameter("learner", learner.value()).setParameter("course", course.value()).getResultList());
    }

    /** What happened in a course, item by item, in order. */
    List<CompletionFact> of(LearnerId learner, CourseKey course, PageLimit limit, Cursor cursor) {
        Parameters values = Parameters.with("learner", learner.value()).and("course", course.value());
        String from = "";
        if (cursor != null) {
            from = " and (itemKey, number) > (:item, :number)";
            values.and("item", cursor.text(0)).and("number", cursor.number(1));
        }
        return find("learnerId = :learner and courseKey = :course" + from + " order by itemKey, number", values)
                .page(0, limit.rows()).list();
    }
}
