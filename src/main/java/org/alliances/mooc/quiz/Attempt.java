package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;

/** One go of a learner at a quiz. Open until it is submitted, then graded, once. */
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
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "points", precision = 9, scale = 2)
    private BigDecimal points;
    @Column(name = "maximum", precision = 9, scale = 2)
    private BigDecimal maximum;
    @Column(name = "percent")
    private Integer percent;
    @Column(name = "passed")
    private Boolean passed;
    @Column(name = "grades", length = 1_000_000)
    private String grades;
    @Version
    @Column(name = "version")
    private int version;

    protected Attempt() {}

    /**
     * @param number from 1, in the order in which the learner started attempts at the quiz
     * @param paper the JSON of a {@link Paper}
     */
    static Attempt start(LearnerId learner, UUID id, CourseKey course, QuizKey quiz, int number,
            RevisionNumber revision,
            String paper, Instant at) {
        Attempt attempt = new Attempt();
        attempt.learnerId = learner.value();
        attempt.id = id;
        attempt.courseKey = course.value();
        attempt.quizKey = quiz.value();
        attempt.number = number;
        attempt.revision = revision.value();
        attempt.paper = paper;
        attempt.startedAt = at;
        return attempt;
    }

    /** @param gradesJson the JSON of the list of {@link QuestionGrade} */
    void submit(PaperGrade grade, String gradesJson, Instant at) {
        if (isSubmitted()) {
            throw new IllegalStateException("an attempt is graded once");
        }
        // A phone that was offline says by itself when it submitted, and its clock may be wrong.
        submittedAt = at.isBefore(startedAt) ? startedAt : at;
        points = grade.points().value();
        maximum = grade.maximum().value();
        percent = grade.percent();
        passed = grade.passed();
        grades = gradesJson;
    }

    boolean isSubmitted() {
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

    Instant startedAt() {
        return startedAt;
    }

    /** {@code null}: open. */
    String grades() {
        return grades;
    }

    /** What is known of it without paper and responses. */
    AttemptRow row() {
        return new AttemptRow(id, quizKey, number, revision, startedAt, submittedAt, points, maximum, percent, passed);
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {
        Key(LearnerId learner, UUID id) {
            this(learner.value(), id);
        }
    }
}
