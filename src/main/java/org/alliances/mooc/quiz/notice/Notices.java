package org.alliances.mooc.quiz.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.persistence.Ids;

/** Tells learners, and remembers what they have seen. Joins the caller's transaction. */
@ApplicationScoped
public class Notices {
    private final NoticeRepository notices;

    Notices(NoticeRepository notices) {
        this.notices = notices;
    }

    /** Told in the transaction of what they tell of: nobody hears of what was rolled back. */
    @Transactional
    public void tell(Collection<NoticeDraft> drafts, Instant at) {
        drafts.forEach(draft -> notices.persist(Notice.of(Ids.next(), draft, at)));
    }

    /** The learner's notices, the newest first. */
    @Transactional
    public List<NoticeView> of(LearnerId learner, int most) {
        return notices.of(learner, most).stream().map(Notice::view).toList();
    }

    /** How many of them the learner has not seen. */
    @Transactional
    public long unseen(LearnerId learner) {
        return notices.unseen(learner);
    }

    /** Whether there is such a notice; it counts as seen from now on. */
    @Transactional
    public boolean see(LearnerId learner, UUID id, Instant at) {
        Notice found = notices.findById(new Notice.Key(learner.value(), id));
        if (found != null) {
            found.see(at);
        }
        return found != null;
    }
}
