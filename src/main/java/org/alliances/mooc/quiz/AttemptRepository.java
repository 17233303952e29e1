package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AttemptRepository implements PanacheRepositoryBase<Attempt, Attempt.Key> {
    /**
     * Both databases wait for a transaction that is writing the same key, and then do nothing: so the loser of a race
     * can look at what the winner wrote, in the same transaction, which a violated constraint would have ended.
     */
    private static final String INSERT = """
            insert into quiz_attempt
                (learner_id, id, course_key, quiz_key, number, revision, paper, paper_hash, score_release,
                 started_at, due_at, closes_at, late, version)
            values (:learner, :id, :course, :quiz, :number, :revision, :paper, :hash, :scoreRelease, :startedAt,
                cast(:dueAt as timestamp(6) with time zone), cast(:closesAt as timestamp(6) with time zone), false, 0)
            on conflict do nothing""";

    /** Whether it was inserted; not where its id or its number is taken. */
    boolean insertUnlessTaken(Attempt attempt) {
        AttemptRow row = attempt.row();
        return getEntityManager().unwrap(Session.class).createNativeMutationQuery(INSERT)
                .setParameter("learner", attempt.learner().value())
                .setParameter("id", row.id()).setParameter("course", attempt.course().value())
                .setParameter("quiz", row.quizKey()).setParameter("number", row.number())
                .setParameter("revision", row.revision()).setParameter("paper", attempt.paper())
                .setParameter("hash", attempt.paperHash()).setParameter("scoreRelease", row.scoreRelease().name())
                .setParameter("startedAt", row.startedAt())
                .setParameter("dueAt", attempt.dueAt(), Instant.class)
                .setParameter("closesAt", attempt.closesAt(), Instant.class).executeUpdate() == 1;
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

    /** The learner's open attempts in the course. */
    List<UUID> open(LearnerId learner, CourseKey course) {
        return getEntityManager().createQuery(
                "select id from Attempt where learnerId = :learner and courseKey = :course and submittedAt is null",
                UUID.class).setParameter("learner", learner.value()).setParameter("course", course.value())
                .getResultList();
    }

    /** Locks an attempt that was read before, and reads it again. */
    void lockAgain(Attempt attempt) {
        getEntityManager().refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Attempts whose time is over, the longest ago first. */
    List<Attempt.Key> over(Instant now, int most) {
        return getEntityManager()
                .createQuery("select learnerId, id from Attempt where closesAt <= :now order by closesAt",
                        Object[].class)
                .setParameter("now", now).setMaxResults(most).getResultStream()
                .map(row -> new Attempt.Key((UUID) row[0], (UUID) row[1])).toList();
    }

    /** @param response as it is stored; {@code null}: not answered */
    record WithResponse(Attempt attempt, String response) {}

    /**
     * Closed attempts at a quiz with the response to one question, in the order of learner and attempt.
     *
     * @param after {@code null}: from the beginning
     */
    List<WithResponse> closed(CourseKey course, QuizKey quiz, QuestionKey question, AttemptLedger.Ref after,
            int most) {
        String from = after == null ? "" : " and (a.learnerId, a.id) > (:learner, :id)";
        var query = getEntityManager().createQuery("""
                select a, r.response from Attempt a left join QuestionResponse r
                    on r.learnerId = a.learnerId and r.attemptId = a.id and r.questionKey = :question
                where a.courseKey = :course and a.quizKey = :quiz and a.submittedAt is not null%s
                order by a.learnerId, a.id""".formatted(from), Object[].class)
                .setParameter("question", question.value()).setParameter("course", course.value())
                .setParameter("quiz", quiz.value());
        if (after != null) {
            query.setParameter("learner", after.learner().value()).setParameter("id", after.attempt());
        }
        return query.setMaxResults(most).getResultStream()
                .map(row -> new WithResponse((Attempt) row[0], (String) row[1])).toList();
    }

    /** Lets go of what was read, so that a long list does not stay in memory. */
    void forget() {
        getEntityManager().clear();
    }

    /** How many attempts the learner has started at the quiz. */
    long count(LearnerId learner, CourseKey course, QuizKey quiz) {
        return count("learnerId = ?1 and courseKey = ?2 and quizKey = ?3", learner.value(), course.value(),
                quiz.value());
    }
}
