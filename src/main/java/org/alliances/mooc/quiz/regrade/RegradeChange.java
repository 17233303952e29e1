package org.alliances.mooc.quiz.regrade;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.Points;

/** An attempt whose result a regrade changed when it was applied. Never changed. */
@Entity
@Table(name = "quiz_regrade_change")
@IdClass(RegradeChange.Key.class)
class RegradeChange {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "regrade_id")
    private UUID regradeId;
    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "quiz_key")
    private String quizKey;
    @Column(name = "number")
    private int number;
    @Column(name = "question_before", precision = 9, scale = 2)
    private BigDecimal questionBefore;
    @Column(name = "question_after", precision = 9, scale = 2)
    private BigDecimal questionAfter;
    @Column(name = "points_before", precision = 9, scale = 2)
    private BigDecimal pointsBefore;
    @Column(name = "points_after", precision = 9, scale = 2)
    private BigDecimal pointsAfter;
    @Column(name = "maximum", precision = 9, scale = 2)
    private BigDecimal maximum;
    @Column(name = "percent_before")
    private int percentBefore;
    @Column(name = "percent_after")
    private int percentAfter;
    @Column(name = "passed_before")
    private boolean passedBefore;
    @Column(name = "passed_after")
    private boolean passedAfter;

    protected RegradeChange() {}

    static RegradeChange of(UUID regrade, CourseKey course, Effect effect) {
        RegradeChange change = new RegradeChange();
        change.learnerId = effect.ref().learner().value();
        change.regradeId = regrade;
        change.attemptId = effect.ref().attempt();
        change.courseKey = course.value();
        change.quizKey = effect.quiz().value();
        change.number = effect.number();
        change.questionBefore = effect.questionBefore().value();
        change.questionAfter = effect.questionAfter().value();
        change.pointsBefore = effect.before().points().value();
        change.pointsAfter = effect.after().points().value();
        change.maximum = effect.after().maximum().value();
        change.percentBefore = effect.before().percent();
        change.percentAfter = effect.after().percent();
        change.passedBefore = effect.before().passed();
        change.passedAfter = effect.after().passed();
        return change;
    }

    RegradeChangeView view() {
        return new RegradeChangeView(quizKey, learnerId, attemptId, number, decimal(questionBefore),
                decimal(questionAfter), decimal(pointsBefore), decimal(pointsAfter), decimal(maximum), percentBefore,
                percentAfter, passedBefore, passedAfter);
    }

    private static BigDecimal decimal(BigDecimal points) {
        return new Points(points).toDecimal();
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID regradeId, UUID attemptId) {}
}
