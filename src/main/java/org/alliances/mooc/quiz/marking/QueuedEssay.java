package org.alliances.mooc.quiz.marking;

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

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;

/** An essay that was handed in, and how far its marking is. */
@Entity
@Table(name = "quiz_essay")
@IdClass(EssayKey.class)
class QueuedEssay {
    @Id
    @Column(name = "learner_id")
    private UUID learnerId;
    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Id
    @Column(name = "question_key")
    private String questionKey;
    @Column(name = "course_key")
    private String courseKey;
    @Column(name = "quiz_key")
    private String quizKey;
    @Column(name = "markers")
    private int markers;
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private EssayState state;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "words")
    private int words;
    @Column(name = "text_hash")
    private String textHash;
    @Column(name = "released_mark", length = 1_000_000)
    private String releasedMark;
    @Column(name = "released_at")
    private Instant releasedAt;
    @Version
    @Column(name = "version")
    private int version;

    protected QueuedEssay() {}

    static QueuedEssay receive(EssayKey key, CourseKey course, QuizKey quiz, int markers, EssayText text,
            Instant submittedAt) {
        QueuedEssay essay = new QueuedEssay();
        essay.learnerId = key.learnerId();
        essay.attemptId = key.attemptId();
        essay.questionKey = key.questionKey();
        essay.courseKey = course.value();
        essay.quizKey = quiz.value();
        essay.markers = markers;
        essay.submittedAt = submittedAt;
        essay.receiveAnew(text);
        return essay;
    }

    /** Another text counts now: it waits for marks of its own, and keeps its place in the queue. */
    void receiveAnew(EssayText text) {
        words = text.words();
        textHash = text.hash().value();
        state = EssayState.WAITING;
    }

    /** After a mark became final, or is no longer. */
    void marked(EssayState next) {
        state = next;
    }

    /** From now on its learner sees these marks. */
    void release(String marks, Instant at) {
        if (state != EssayState.MARKED) {
            throw new IllegalStateException("only an essay with all its marks is released");
        }
        state = EssayState.RELEASED;
        releasedMark = marks;
        releasedAt = at;
    }

    /** Its marks can be changed again; its learner keeps seeing what was released. */
    void reopen() {
        if (state != EssayState.RELEASED) {
            throw new IllegalStateException("only a released mark is reopened");
        }
        state = EssayState.MARKED;
    }

    EssayKey key() {
        return new EssayKey(learnerId, attemptId, questionKey);
    }

    CourseKey course() {
        return new CourseKey(courseKey);
    }

    String quiz() {
        return quizKey;
    }

    int markers() {
        return markers;
    }

    EssayState state() {
        return state;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    int words() {
        return words;
    }

    ContentHash textHash() {
        return new ContentHash(textHash);
    }

    /** {@code null}: never released. */
    String releasedMark() {
        return releasedMark;
    }

    /** Of the latest release; {@code null}: never. */
    Instant releasedAt() {
        return releasedAt;
    }
}
