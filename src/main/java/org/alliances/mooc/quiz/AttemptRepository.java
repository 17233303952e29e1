package org.alliances.mooc.quiz;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AttemptRepository implements PanacheRepositoryBase<Attempt, Attempt.Key> {
    /**
     * Both databases wait for a transaction that is writing the same key, and then do nothing: so the loser of a race
     * can look at what the winner wrote, in the same transaction, which a violated constraint would have ended.
     */
    private static final String INSERT = """
            insert into quiz_attempt
                (learner_id, id, course_key, quiz_key, number, revision, paper, started_at, version)
            values (:learner, :id, :course, :quiz, :number, :revision, :paper, :startedAt, 0)
            on conflict do nothing""";

    /** Whether it was inserted; not where its id or its number is taken. */
    boolean insertUnlessTaken(Attempt attempt) {
        AttemptRow row = attempt.row();
        return getEntityManager().createNativeQuery(INSERT).setParameter("learner", attempt.learner().value())
                .setParameter("id", row.id()).setParameter("course", attempt.course().value())
                .setParameter("quiz", row.quizKey()).setParameter("number", row.number())
                .setParameter("revision", row.revision()).setParameter("paper", attempt.paper())
                .setParameter("startedAt", row.startedAt()).executeUpdate() == 1;
    }

    Optional<Attempt> of(LearnerId learner, UUID id) {
        return findByIdOptional(new Attempt.Key(learner, id));
    }

    /** The attempt, which nobody else can save to or submit before this transaction ends. */
    Optional<Attempt> lock(LearnerId learner, UUID id) {
        return findByIdOptional(new Attempt.Key(learner, id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The learner's attempts at the quiz, the oldest first. */
    List<AttemptRow> at(LearnerId learner, CourseKey course, QuizKey quiz) {
        return find("learnerId = ?1 and courseKey = ?2 and quizKey = ?3 order by number", learner.value(),
                course.value(), quiz.value()).project(AttemptRow.class).list();
    }

    /** The learner's attempts in the course, quiz by quiz, the oldest first. */
    List<AttemptRow> in(LearnerId learner, CourseKey course) {
        return find("learnerId = ?1 and courseKey = ?2 order by quizKey, number", learner.value(), course.value())
                .project(AttemptRow.class).list();
    }

    /** How many attempts the learner has started at the quiz. */
    long count(LearnerId learner, CourseKey course, QuizKey quiz) {
        return count("learnerId = ?1 and courseKey = ?2 and quizKey = ?3", learner.value(), course.value(),
                quiz.value());
    }
}
