package org.alliances.mooc.quiz.marking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.paging.Cursor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
class QueuedEssayRepository implements PanacheRepositoryBase<QueuedEssay, EssayKey> {
    private static final String LEARNER = "learner";
    private static final String ATTEMPT = "attempt";
    private static final String QUESTION = "question";
    private static final String COURSE = "course";
    private static final String OF_QUIZ = " and quizKey = :quiz";

    Optional<QueuedEssay> in(CourseKey course, EssayKey key) {
        return findByIdOptional(key).filter(essay -> essay.course().equals(course));
    }

    /** The essay, whose marks nobody else changes before this transaction ends. */
    Optional<QueuedEssay> lock(EssayKey key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    List<QueuedEssay> releasedIn(UUID learner, UUID attempt) {
        return list("learnerId = ?1 and attemptId = ?2 and releasedMark is not null", learner, attempt);
    }

    /**
     * The longest waiting first.
     *
     * @param quiz {@code null}: of all quizzes
     * @param after {@code null}: from the beginning
     */
    List<QueuedEssay> queue(CourseKey course, EssayState state, QuizKey quiz, Cursor after, int most) {
        Parameters with = Parameters.with(COURSE, course.value()).and("state", state);
        String where = "courseKey = :course and state = :state";
        if (quiz != null) {
            where += OF_QUIZ;
            with.and("quiz", quiz.value());
        }
        if (after != null) {
            where += " and (submittedAt, learnerId, attemptId, questionKey) > (:at, :learner, :attempt, :question)";
            with.and("at", after.instant(0)).and(LEARNER, after.uuid(1)).and(ATTEMPT, after.uuid(2)).and(QUESTION,
                    after.text(3));
        }
        return find(where + " order by submittedAt, learnerId, attemptId, questionKey", with).page(0, most).list();
    }

    /** Which essays are marked, in the order in which whoever changes many attempts locks them. */
    List<EssayKey> marked(CourseKey course, QuizKey quiz) {
        var query = getEntityManager().createQuery("""
                select e.learnerId, e.attemptId, e.questionKey from QueuedEssay e
                where e.courseKey = :course and e.state = :state%s order by e.learnerId, e.attemptId, e.questionKey"""
                .formatted(quiz == null ? "" : OF_QUIZ), Object[].class).setParameter(COURSE, course.value())
                .setParameter("state", EssayState.MARKED);
        if (quiz != null) {
            query.setParameter("quiz", quiz.value());
        }
        return query.getResultStream().map(QueuedEssayRepository::key).toList();
    }

    /** Which of these there are in the course, in the same order. */
    List<EssayKey> known(CourseKey course, Collection<EssayKey> wanted) {
        return getEntityManager().createQuery("""
                select e.learnerId, e.attemptId, e.questionKey from QueuedEssay e
                where e.courseKey = :course and e.learnerId in :learner and e.attemptId in :attempt
                order by e.learnerId, e.attemptId, e.questionKey""", Object[].class)
                .setParameter(COURSE, course.value())
                .setParameter(LEARNER, wanted.stream().map(EssayKey::learnerId).distinct().toList())
                .setParameter(ATTEMPT, wanted.stream().map(EssayKey::attemptId).distinct().toList()).getResultStream()
                .map(QueuedEssayRepository::key).filter(wanted::contains).toList();
    }

    long count(CourseKey course, QuizKey quiz, EssayState state) {
        return quiz == null
                ? count("courseKey = ?1 and state = ?2", course.value(), state)
                : count("courseKey = ?1 and state = ?2 and quizKey = ?3", course.value(), state, quiz.value());
    }

    /** Lets go of what was read, so that a long list does not stay in memory. */
    void forget() {
        getEntityManager().flush();
        getEntityManager().clear();
    }

    private static EssayKey key(Object[] row) {
        return new EssayKey((UUID) row[0], (UUID) row[1], (String) row[2]);
    }
}
