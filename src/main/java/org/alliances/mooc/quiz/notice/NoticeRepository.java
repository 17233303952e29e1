package org.alliances.mooc.quiz.notice;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, Notice.Key> {
    /** The newest first. */
    List<Notice> of(LearnerId learner, int most) {
        return find("learnerId = ?1 order by madeAt desc, id desc", learner.value()).page(0, most).list();
    }

    long unseen(LearnerId learner) {
        return count("learnerId = ?1 and seenAt is null", learner.value());
    }
}
