package org.alliances.mooc.quiz.notice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.Points;

/** One thing that a learner is told about one of her attempts. */
@Entity
@Table(name = "quiz_notice")
@IdClass(Notice.Key.class)
class Notice {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "quiz_key")
    private String quizKey;
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Column(name = "points_before", precision = 9, scale = 2)
    private BigDecimal pointsBefore;
    @Column(name = "points_after", precision = 9, scale = 2)
    private BigDecimal pointsAfter;
    @Column(name = "reason")
    private String reason;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "seen_at")
    private Instant seenAt;

    protected Notice() {}

    static Notice of(UUID id, NoticeDraft draft, Instant at) {
        Notice notice = new Notice();
        notice.learnerId = draft.learner().value();
        notice.id = id;
        notice.kind = draft.kind();
        notice.courseKey = draft.course().value();
        notice.quizKey = draft.quiz().value();
        notice.attemptId = draft.attempt();
        notice.pointsBefore = draft.before().value();
        notice.pointsAfter = draft.after().value();
        notice.reason = draft.reason();
        notice.madeAt = at;
        return notice;
    }

    /** Seen once is seen. */
    void see(Instant at) {
        if (seenAt == null) {
            seenAt = at;
        }
    }

    NoticeView view() {
        return new NoticeView(id, kind, courseKey, quizKey, attemptId, new Points(pointsBefore).toDecimal(),
                new Points(pointsAfter).toDecimal(), reason, madeAt, seenAt);
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {}
}
