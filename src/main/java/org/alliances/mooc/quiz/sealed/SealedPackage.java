package org.alliances.mooc.quiz.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.SealedPapers.SealedPaper;
import org.hibernate.annotations.Immutable;

/** A paper that was drawn for an attempt to come. */
@Entity
@Immutable
@Table(name = "quiz_sealed_package")
@IdClass(SealedPackage.Key.class)
class SealedPackage {
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
    @Column(name = "time_limit")
    private String timeLimit;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "start_by")
    private Instant startBy;
    @Column(name = "answers_by")
    private Instant answersBy;

    protected SealedPackage() {}

    static SealedPackage of(LearnerId learner, SealedPaper sealed, int number) {
        SealedPackage made = new SealedPackage();
        made.learnerId = learner.value();
        made.id = sealed.id();
        made.courseKey = sealed.course().value();
        made.quizKey = sealed.quiz().value();
        made.number = number;
        made.revision = sealed.revision().value();
        made.paper = sealed.paper();
        made.paperHash = sealed.paperHash();
        made.timeLimit = sealed.timeLimit() == null ? null : sealed.timeLimit().toString();
        made.issuedAt = sealed.issuedAt();
        made.startBy = sealed.startBy();
        made.answersBy = sealed.answersBy();
        return made;
    }

    SealedPaper toPaper() {
        return new SealedPaper(id, new CourseKey(courseKey), new QuizKey(quizKey), new RevisionNumber(revision), paper,
                paperHash, timeLimit == null ? null : Duration.parse(timeLimit), issuedAt, startBy, answersBy);
    }

    int number() {
        return number;
    }

    /** The primary key. */
    record Key(UUID learnerId, UUID id) {
        Key(LearnerId learner, UUID id) {
            this(learner.value(), id);
        }
    }
}
