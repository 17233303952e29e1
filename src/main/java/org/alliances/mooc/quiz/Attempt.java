package org.alliances.mooc.quiz;

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
import jakarta.persistence.Version;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.alliances.mooc.quiz.policy.Timing;

/** One go of a learner at a quiz. Open until it is submitted or its time is up; then graded. */
@Entity
@Table(name = "quiz_attempt")
@IdClass(Attempt.Key.class)
class Attempt {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "quiz_key")
    private String quizKey;
    @Column(name = "number")
    private int number;
    @Column(name = "revision")
    private int revision;
    @Column(name = "paper", length = 1_000_000)
    private String paper;
    @Column(name = "paper_hash")
    private String paperHash;
    @Column(name = "score_release")
    @Enumerated(EnumType.STRING)
    private QuizDocument.Release scoreRelease;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "closes_at")
    private Instant closesAt;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "closed_by")
    @Enumerated(EnumType.STRING)
    private ClosedBy closedBy;
    @Column(name = "origin")
    @Enumerated(EnumType.STRING)
    private Origin origin;
    @Column(name = "answers_by")
    private Instant answersBy;
    @Column(name = "submission_claimed_at")
    private Instant submissionClaimedAt;
    @Column(name = "late")
    private boolean late;
    @Column(name = "points", precision = 9, scale = 2)
    private BigDecimal points;
    @Column(name = "maximum", precision = 9, scale = 2)
    private BigDecimal maximum;
    @Column(name = "percent")
    private Integer percent;
    @Column(name = "passed")
    private Boolean passed;
    @Column(name = "awaiting")
    private Integer awaiting;
    @Column(name = "grades", length = 1_000_000)
    private String grades;
    @Version
    @Column(name = "version")
    private int version;

    protected Attempt() {}

    /** Where it began. */
    enum Origin {
        /** With the server, whose clock rules over its time. */
        ONLINE,
        /** Offline, from a package that was drawn for it: the device's account of the time is believed. */
        SEALED,
        /** Offline, without a package, because its quiz allows that. */
        OFFLINE
    }

    /**
     * What an attempt starts with.
     *
     * @param number from 1, in the order in which the learner started attempts at the quiz
     * @param paper the JSON of a {@link org.alliances.mooc.quiz.paper.Paper}
     * @param paperHash of what the learner sees of it
     */
    record Beginning(LearnerId learner, UUID id, CourseKey course, QuizKey quiz, int number, RevisionNumber revision,
            String paper, String paperHash, QuizDocument.Release scoreRelease, Instant at) {}

    static Attempt start(Beginning beginning, Timing timing) {
        Attempt attempt = new Attempt();
        attempt.learnerId = beginning.learner().value();
        attempt.id = beginning.id();
        attempt.courseKey = beginning.course().value();
        attempt.quizKey = beginning.quiz().value();
        attempt.number = beginning.number();
        attempt.revision = beginning.revision().value();
        attempt.paper = beginning.paper();
        attempt.paperHash = beginning.paperHash();
        attempt.scoreRelease = beginning.scoreRelease();
        attempt.startedAt = beginning.at();
        attempt.dueAt = timing.dueAt();
        attempt.closesAt = timing.closesAt();
        attempt.origin = Origin.ONLINE;
        return attempt;
    }

    /**
     * As {@link #start}, offline.
     *
     * @param by until when what was done in it is waited for; {@code null}: without end
     */
    static Attempt startOffline(Beginning beginning, Timing timing, Origin origin, Instant by) {
        Attempt attempt = start(beginning, timing);
        attempt.origin = origin;
        attempt.answersBy = by;
        attempt.closesAt = timing.dueAt() == null ? null : by;
        return attempt;
    }

    /** It was begun earlier on another device; its time runs from there. */
    void beginEarlier(Instant at, Timing timing) {
        if (!isClosed() && at.isBefore(startedAt)) {
            startedAt = at;
            dueAt = timing.dueAt();
        }
    }

    /**
     * Its learner says that she submitted it while offline; of several moments the first one is meant.
     *
     * @param gradeBy when it is graded, if nobody asks for it before
     */
    void claimSubmission(Instant at, Instant gradeBy) {
        if (submissionClaimedAt == null || at.isBefore(submissionClaimedAt)) {
            submissionClaimedAt = at;
        }
        waitForMore(gradeBy);
    }

    /** More of what was done offline has come: the rest may be under way. */
    void waitForMore(Instant gradeBy) {
        if (isClaimed()) {
            closesAt = answersBy != null && answersBy.isBefore(gradeBy) ? answersBy : gradeBy;
        }
    }

    /** Whether its learner says that she has submitted it, and it is not graded yet. */
    boolean isClaimed() {
        return !isClosed() && submissionClaimedAt != null;
    }

    Instant submissionClaimedAt() {
        return submissionClaimedAt;
    }

    Origin origin() {
        return origin;
    }

    Instant answersBy() {
        return answersBy;
    }

    /** Whether its time, or the wait for what was done in it, is over. */
    boolean isOver(Paper.Rules rules, Instant now) {
        if (isClaimed() || origin != Origin.ONLINE) {
            return closesAt != null && !now.isBefore(closesAt);
        }
        return Timing.of(dueAt, rules).at(now) == Timing.Phase.OVER;
    }

    /** Gives an open attempt a later end; an earlier one changes nothing, because what was granted stays granted. */
    void extend(Timing timing) {
        if (!isClosed() && dueAt != null && (timing.dueAt() == null || timing.dueAt().isAfter(dueAt))) {
            dueAt = timing.dueAt();
            if (origin == Origin.ONLINE && !isClaimed()) {
                closesAt = timing.closesAt();
            }
        }
    }

    /** Something came in after the end of time, and counts at a penalty. */
    void receiveLate() {
        late = true;
    }

    /** @param gradesJson the JSON of the list of {@link org.alliances.mooc.quiz.paper.QuestionGrade} */
    void close(ClosedBy by, PaperGrade grade, String gradesJson, Instant at) {
        if (isClosed()) {
            throw new IllegalStateException("an attempt is closed once");
        }
        // A phone that was offline says by itself when it submitted, and its clock may be wrong.
        submittedAt = at.isBefore(startedAt) ? startedAt : at;
        closedBy = by;
        closesAt = null;
        amend(grade, gradesJson);
    }

    /** Another result, of an attempt that is closed: a person has graded, a key was corrected, evidence was accepted. */
    void amend(PaperGrade grade, String gradesJson) {
        if (!isClosed()) {
            throw new IllegalStateException("an open attempt has no result");
        }
        points = grade.points().value();
        maximum = grade.maximum().value();
        percent = grade.percent();
        passed = grade.passed();
        awaiting = grade.awaiting();
        grades = gradesJson;
    }

    boolean isClosed() {
        return submittedAt != null;
    }

    boolean isFor(CourseKey course, QuizKey quiz) {
        return courseKey.equals(course.value()) && quizKey.equals(quiz.value());
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
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

    RevisionNumber revision() {
        return new RevisionNumber(revision);
    }

    String paper() {
        return paper;
    }

    /** {@code null} in attempts from before it was kept. */
    String paperHash() {
        return paperHash;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    boolean isLate() {
        return late;
    }

    ClosedBy closedBy() {
        return closedBy;
    }

    /** {@code null}: open. */
    String grades() {
        return grades;
    }

    /** What is known of it without paper and responses. */
    AttemptRow row() {
        return new AttemptRow(id, quizKey, number, revision, startedAt, dueAt, submittedAt, closedBy, points, maximum,
                percent, passed, awaiting, scoreRelease, submissionClaimedAt);
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {
        Key(LearnerId learner, UUID id) {
            this(learner.value(), id);
        }
    }
}
