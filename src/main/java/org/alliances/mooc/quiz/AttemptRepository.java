package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
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
                 started_at, due_at, closes_at, origin, answers_by, late, version)
            values (:learner, :id, :course, :quiz, :number, :revision, :paper, :hash, :scoreRelease, :startedAt,
                cast(:dueAt as timestamp(6) with time zone), cast(:closesAt as timestamp(6) with time zone), :origin,
                cast(:answersBy as timestamp(6) with time zone), false, 0)
            on conflict do nothing""";

    private static final String ROW = """
            new org.alliances.mooc.quiz.policy.AttemptRow(a.id, a.quizKey, a.number, a.revision, a.startedAt, a.dueAt,
                a.submittedAt, a.closedBy, a.points, a.maximum, a.percent, a.passed, a.awaiting, a.scoreRelease,
                a.submissionClaimedAt)""";

    /** How many are open, by quiz. */
    Map<String, Long> open(CourseKey course) {
        return getEntityManager()
                .createQuery("select a.quizKey, count(*) from Attempt a where a.courseKey = :course"
                        + " and a.submittedAt is null group by a.quizKey", Object[].class)
                .setParameter("course", course.value()).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

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
                .setParameter("closesAt", attempt.closesAt(), Instant.class)
                .setParameter("origin", attempt.origin().name())
                .setParameter("answersBy", attempt.answersBy(), Instant.class).executeUpdate() == 1;
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

    /** The attempts of several learners at the quiz, each learner's oldest first. */
    Map<LearnerId, List<AttemptRow>> at(CourseKey course, QuizKey quiz, Set<LearnerId> learners) {
        Map<LearnerId, List<AttemptRow>> made = new HashMap<>();
        getEntityManager().createQuery("""
                select a.learnerId, %s
                from Attempt a where a.learnerId in :learners and a.courseKey = :course and a.quizKey = :quiz
                order by a.learnerId, a.number""".formatted(ROW), Object[].class)
                .setParameter("learners", learners.stream().map(LearnerId::value).toList())
                .setParameter("course", course.value()).setParameter("quiz", quiz.value()).getResultList()
                .forEach(row -> made.computeIfAbsent(new LearnerId((UUID) row[0]), learner -> new ArrayList<>())
                        .add((AttemptRow) row[1]));
        return made;
    }

    /** The learner's attempts in the course, quiz by quiz, the oldest first. */
    List<AttemptRow> in(LearnerId learner, CourseKey course) {
        return find("learnerId = ?1 and courseKey = ?2 order by quizKey, number", learner.value(), course.value())
                .project(AttemptRow.class).list();
    }

    /** The attempts of several learners in the course, quiz by quiz, the oldest first; who has none is left out. */
    Map<LearnerId, List<AttemptRow>> in(CourseKey course, Set<LearnerId> learners) {
        Map<LearnerId, List<AttemptRow>> made = new HashMap<>();
        if (!learners.isEmpty()) {
            getEntityManager().createQuery("""
                    select a.learnerId, %s from Attempt a where a.learnerId in :learners and a.courseKey = :course
                    order by a.learnerId, a.quizKey, a.number""".formatted(ROW), Object[].class)
                    .setParameter("learners", learners.stream().map(LearnerId::value).toList())
                    .setParameter("course", course.value()).getResultList()
                    .forEach(row -> made.computeIfAbsent(new LearnerId((UUID) row[0]), who -> new ArrayList<>())
                            .add((AttemptRow) row[1]));
        }
        return made;
    }

    /** The learner's attempts in these courses, quiz by quiz, the oldest first; courses without any are left out. */
    Map<CourseKey, List<AttemptRow>> in(LearnerId learner, Set<CourseKey> courses) {
        Map<CourseKey, List<AttemptRow>> made = new HashMap<>();
        if (!courses.isEmpty()) {
            getEntityManager().createQuery("""
                    select a.courseKey, %s from Attempt a where a.learnerId = :learner and a.courseKey in :courses
                    order by a.quizKey, a.number""".formatted(ROW), Object[].class)
                    .setParameter("learner", learner.value())
                    .setParameter("courses", courses.stream().map(CourseKey::value).toList()).getResultList()
                    .forEach(row -> made.computeIfAbsent(new CourseKey((String) row[0]), course -> new ArrayList<>())
                            .add((AttemptRow) row[1]));
        }
        return made;
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

    /** The attempts, locked in one order, so that two who lock many of them do not wait for each other. */
    List<Attempt> lock(Collection<AttemptLedger.Ref> refs) {
        Set<AttemptLedger.Ref> wanted = Set.copyOf(refs);
        // A learner's own and no other: the pairs of both lists that exist, which the filter makes exact.
        return getEntityManager()
                .createQuery(
                        "from Attempt a where a.learnerId in :learners and a.id in :ids order by a.learnerId, a.id",
                        Attempt.class)
                .setParameter("learners", refs.stream().map(ref -> ref.learner().value()).distinct().toList())
                .setParameter("ids", refs.stream().map(AttemptLedger.Ref::attempt).distinct().toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .filter(attempt -> wanted.contains(new AttemptLedger.Ref(attempt.learner(), attempt.id()))).toList();
    }

    /** The course of an attempt, which is read without the attempt. */
    Optional<CourseKey> course(LearnerId learner, UUID id) {
        return getEntityManager()
                .createQuery("select courseKey from Attempt where learnerId = :learner and id = :id", String.class)
                .setParameter("learner", learner.value()).setParameter("id", id).getResultStream().findFirst()
                .map(CourseKey::new);
    }

    /** The quizzes of the course that have attempts, with the publications that their papers are of. */
    Set<AttemptLedger.Origin> origins(CourseKey course) {
        return getEntityManager()
                .createQuery("select distinct quizKey, revision from Attempt where courseKey = :course", Object[].class)
                .setParameter("course", course.value()).getResultStream()
                .map(row -> new AttemptLedger.Origin(new QuizKey((String) row[0]),
                        new RevisionNumber((Integer) row[1])))
                .collect(Collectors.toSet());
    }

    record Over(Instant closesAt, Attempt.Key key) {}

    /**
     * Attempts whose time is over, the longest ago first.
     *
     * @param after {@code null}: from the beginning
     */
    List<Over> over(Instant now, Over after, int most) {
        String from = after == null ? "" : " and (closesAt, learnerId, id) > (:closesAt, :learner, :id)";
        var query = getEntityManager().createQuery("""
                select closesAt, learnerId, id from Attempt where closesAt <= :now%s
                order by closesAt, learnerId, id""".formatted(from), Object[].class).setParameter("now", now);
        if (after != null) {
            query.setParameter("closesAt", after.closesAt()).setParameter("learner", after.key().learnerId())
                    .setParameter("id", after.key().id());
        }
        return query.setMaxResults(most).getResultStream()
                .map(row -> new Over((Instant) row[0], new Attempt.Key((UUID) row[1], (UUID) row[2]))).toList();
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

    /** Lets go of what was read, so that a long list does not stay in memory; of nothing else, which may be the caller's. */
    void forget(Attempt attempt) {
        getEntityManager().detach(attempt);
    }

    /** How many attempts the learner has started at the quiz. */
    long count(LearnerId learner, CourseKey course, QuizKey quiz) {
        return count("learnerId = ?1 and courseKey = ?2 and quizKey = ?3", learner.value(), course.value(),
                quiz.value());
    }
}
