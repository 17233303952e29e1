package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;

/** Reviews of drafts by a second person, where the owner wants them. */
@ApplicationScoped
public class Reviews {
    private final EntityManager entities;
    private final Drafts drafts;
    private final Audit audit;

    Reviews(EntityManager entities, Drafts drafts, Audit audit) {
        this.entities = entities;
        this.drafts = drafts;
        this.audit = audit;
    }

    @Transactional
    ReviewView of(CourseKey course) {
        Draft draft = drafts.of(course);
        return new ReviewView(isRequired(course), draft.fingerprint().value(),
                approvals(draft).stream().map(Approval::toView).toList());
    }

    private boolean isRequired(CourseKey course) {
        DraftCourse written = entities.find(DraftCourse.class, course.value());
        return written != null && written.isReviewRequired();
    }

    private List<Approval> approvals(Draft draft) {
        return entities.createQuery("from Approval where courseKey = ?1 and fingerprint = ?2 order by approvedAt",
                Approval.class).setParameter(1, draft.course().value())
                .setParameter(2, draft.fingerprint().value()).getResultList();
    }

    /** Says whether the course wants a second person. */
    void require(CourseKey course, boolean required, UUID by, Instant at) {
        drafts.change(course, by, at, () -> {
            DraftCourse written = entities.find(DraftCourse.class, course.value());
            if (written.isReviewRequired() != required) {
                audit.record(AuditEvent.of("review-required", by, at).in(course)
                        .changing(written.isReviewRequired(), required));
                written.requireReview(required);
            }
            return null;
        });
    }

    /**
     * Approves of the draft as it was read. Repeatable.
     *
     * @throws org.alliances.mooc.kernel.ProblemException precondition-failed: somebody has saved something since;
     *             precondition-required
     */
    void approve(CourseKey course, Preconditions condition, String note, UUID by, Instant at) {
        drafts.change(course, by, at, () -> {
            ContentHash fingerprint = drafts.of(course).fingerprint();
            condition.require(fingerprint.value());
            Approval.Key key = new Approval.Key(course.value(), fingerprint.value(), by);
            if (entities.find(Approval.class, key) == null) {
                entities.persist(Approval.of(course, fingerprint, note, by, at));
                audit.record(AuditEvent.of("draft-approved", by, at).in(course).because(note).with("fingerprint",
                        fingerprint.value()));
            }
            return null;
        });
    }

    /**
     * That the draft may be published by this account as far as reviews go, in the caller's transaction.
     *
     * @throws org.alliances.mooc.kernel.ProblemException review-missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireApproved(Draft draft, UUID by) {
        if (isRequired(draft.course())
                && approvals(draft).stream().allMatch(approval -> approval.approvedBy().equals(by))) {
            throw AuthoringProblem.REVIEW_MISSING.asException().withMember("fingerprint",
                    draft.fingerprint().value());
        }
    }
}
