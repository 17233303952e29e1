package org.alliances.mooc.quiz.regrade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.item.Correction;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/** A question put right after learners have answered it. In force until it is undone. */
@Entity
@Table(name = "quiz_regrade")
@IdClass(Regrade.Key.class)
class Regrade {
    @Id
    @Column(name = "course_key")
    private String courseKey;
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "place")
    private int place;
    @Column(name = "quiz_key")
    private String quizKey;
    @Column(name = "question_key")
    private String questionKey;
    @Column(name = "correction", length = 1_000_000)
    private String correction;
    @Column(name = "never_lower")
    private boolean neverLower;
    @Column(name = "reason")
    private String reason;
    @Column(name = "applied_by")
    private UUID appliedBy;
    @Column(name = "applied_at")
    private Instant appliedAt;
    @Column(name = "through_revision")
    private int throughRevision;
    @Column(name = "question_hash")
    private String questionHash;
    @Column(name = "attempts")
    private int attempts;
    @Column(name = "not_applicable")
    private int notApplicable;
    @Column(name = "changed")
    private int changed;
    @Column(name = "raised")
    private int raised;
    @Column(name = "lowered")
    private int lowered;
    @Column(name = "newly_passed")
    private int newlyPassed;
    @Column(name = "no_longer_passed")
    private int noLongerPassed;
    @Column(name = "mean_before", precision = 5, scale = 2)
    private BigDecimal meanBefore;
    @Column(name = "mean_after", precision = 5, scale = 2)
    private BigDecimal meanAfter;
    @Column(name = "undone_by")
    private UUID undoneBy;
    @Column(name = "undone_at")
    private Instant undoneAt;
    @Column(name = "undo_reason")
    private String undoReason;
    @Column(name = "undo_changed")
    private Integer undoChanged;

    protected Regrade() {}

    /**
     * A regrade that is about to be applied.
     *
     * @param quiz from which it is made
     * @param latest the course as it is published now
     */
    static Regrade of(UUID id, int place, QuizKey quiz, Ruling ruling, String why, UUID by, Instant at,
            PublishedCourse latest) {
        Regrade regrade = new Regrade();
        regrade.courseKey = latest.key().value();
        regrade.id = id;
        regrade.place = place;
        regrade.quizKey = quiz.value();
        regrade.questionKey = ruling.question().value();
        regrade.correction = CorrectionJson.write(ruling.applied().correction());
        regrade.neverLower = ruling.applied().neverLower();
        regrade.reason = why;
        regrade.appliedBy = by;
        regrade.appliedAt = at;
        regrade.throughRevision = latest.revision().value();
        regrade.questionHash = latest.questionHash(ruling.question()).map(ContentHash::value).orElse(null);
        return regrade;
    }

    /** What applying it did. */
    void count(RegradeCounts counts) {
        attempts = counts.attempts();
        notApplicable = counts.notApplicable();
        changed = counts.changed();
        raised = counts.raised();
        lowered = counts.lowered();
        newlyPassed = counts.newlyPassed();
        noLongerPassed = counts.noLongerPassed();
        meanBefore = counts.meanPercentBefore();
        meanAfter = counts.meanPercentAfter();
    }

    /** @param changedByIt how many attempts */
    void undo(String why, UUID by, Instant at, int changedByIt) {
        if (isUndone()) {
            throw new IllegalStateException("a regrade is undone once");
        }
        undoneBy = by;
        undoneAt = at;
        undoReason = why;
        undoChanged = changedByIt;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    /** Whether papers of that publication are concerned. */
    boolean concerns(PublishedCourse published) {
        return published.revision().value() <= throughRevision || questionHash != null && Optional.of(questionHash)
                .equals(published.questionHash(question()).map(ContentHash::value));
    }

    AppliedCorrection ruling() {
        return new AppliedCorrection(correction(), neverLower);
    }

    Correction correction() {
        return CorrectionJson.read(correction);
    }

    boolean isNeverLower() {
        return neverLower;
    }

    UUID id() {
        return id;
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    QuizKey quiz() {
        return new QuizKey(quizKey);
    }

    QuestionKey question() {
        return new QuestionKey(questionKey);
    }

    int place() {
        return place;
    }

    String reason() {
        return reason;
    }

    UUID appliedBy() {
        return appliedBy;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    RevisionNumber throughRevision() {
        return new RevisionNumber(throughRevision);
    }

    RegradeCounts counts() {
        return new RegradeCounts(attempts, notApplicable, changed, raised, lowered, newlyPassed, noLongerPassed,
                RegradeCounts.decimal(meanBefore), RegradeCounts.decimal(meanAfter));
    }

    /** {@code null}: in force. */
    RegradeView.UndoingView undoing() {
        return isUndone() ? new RegradeView.UndoingView(undoneBy, undoneAt, undoReason, undoChanged) : null;
    }

    /** What is to hold for a question. */
    record Ruling(QuestionKey question, AppliedCorrection applied) {}

    /** The primary key. */
    record Key(String courseKey, UUID id) {}
}
