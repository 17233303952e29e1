package org.alliances.mooc.progress.position;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.progress.lock.LessonGate;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Moves a learner's place in a lesson. */
@ApplicationScoped
public class Positions {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final LessonGate gate;
    private final PositionRepository positions;

    Positions(PublishedCourses courses, LessonGate gate, PositionRepository positions) {
        this.courses = courses;
        this.gate = gate;
        this.positions = positions;
    }

    /**
     * Any order and any repetition of the same writes leave the same place.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, lesson-not-found, not-enrolled,
     *         item-locked
     */
    PositionView put(LearnerId learner, CourseKey course, LessonKey lesson, LessonPosition to, Instant at,
            Instant now) {
        PublishedCourse published = courses.course(course);
        published.lesson(lesson);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            gate.enter(learner, course, lesson.value());
            Move move = move(learner, published, lesson, to, at, now);
            return view(course, lesson, move.position(), move.moved() ? "saved" : "superseded");
        }));
    }

    /**
     * As {@link #put}, of what was done offline with that publication before her.
     *
     * @param admitted whether an instructor lets it in, whatever is locked
     * @return whether it is where she is
     */
    public boolean putOffline(LearnerId learner, PublishedCourse seen, LessonKey lesson, LessonPosition to, Instant at,
            Instant now, boolean admitted) {
        seen.lesson(lesson);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            if (!admitted) {
                gate.enterOffline(learner, seen, lesson.value(), at);
            }
            return move(learner, seen, lesson, to, at, now).moved();
        }));
    }

    private record Move(Position position, boolean moved) {}

    private Move move(LearnerId learner, PublishedCourse read, LessonKey lesson, LessonPosition to, Instant at,
            Instant now) {
        Optional<Position> known = positions.lock(new Position.Key(learner, read.key(), lesson));
        Position position = known.orElseGet(() -> Position.begin(learner, read.key(), lesson));
        boolean moved = position.move(to, to.isEndOf(read.paragraphs(lesson)), read.revision().value(), at, now);
        if (known.isEmpty()) {
            positions.persistAndFlush(position);
        }
        return new Move(position, moved);
    }

    /** Empty where she has none. */
    @Transactional
    Optional<PositionView> of(LearnerId learner, CourseKey course, LessonKey lesson) {
        courses.course(course).lesson(lesson);
        return positions.findByIdOptional(new Position.Key(learner, course, lesson))
                .map(position -> view(course, lesson, position, null));
    }

    /** Whether she has been at the last paragraph, as the lesson was then. Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasReachedEnd(LearnerId learner, CourseKey course, LessonKey lesson) {
        return positions.findByIdOptional(new Position.Key(learner, course, lesson)).flatMap(Position::endReachedAt)
                .isPresent();
    }

    private static PositionView view(CourseKey course, LessonKey lesson, Position position, String outcome) {
        return new PositionView(course.value(), lesson.value(), position.place(), position.revision(),
                position.recordedAt(), position.endReachedAt().orElse(null), outcome);
    }
}
