package org.alliances.mooc.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.CatalogueProblem;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.persistence.UniqueConflicts;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Enrols, lets go, and says who is enrolled. */
@ApplicationScoped
class EnrolmentService implements EnrolmentApi {
    private static final int TRIES = 5;

    private final EnrolmentRepository enrolments;
    private final AccommodationRepository accommodations;
    private final RunRepository runs;
    private final Places places;
    private final PublishedCourses courses;
    private final WaitingRepository waiting;
    private final Audit audit;

    EnrolmentService(EnrolmentRepository enrolments, AccommodationRepository accommodations,
            RunRepository runs, Places places, PublishedCourses courses, WaitingRepository waiting, Audit audit) {
        this.enrolments = enrolments;
        this.accommodations = accommodations;
        this.runs = runs;
        this.places = places;
        this.courses = courses;
        this.waiting = waiting;
        this.audit = audit;
    }

    @Override
    public void enrol(LearnerId learner, CourseKey course, RunKey run, Instant at) {
        join(learner, course, run, at);
    }

    /** As {@link #enrol}, with the answer for the learner. */
    EnrolmentView join(LearnerId learner, CourseKey course, RunKey run, Instant at) {
        PublishedCourse published = courses.course(course);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting()
                .call(() -> places.enrol(learner, published, run, at)));
    }

    @Override
    public Placement place(LearnerId learner, CourseKey course, RunKey run, UUID by, Instant at) {
        PublishedCourse published = courses.course(course);
        requireRun(course, run);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            Placement placed = places.place(learner, published, run, at);
            if (placed.outcome().isChange()) {
                audit.record(AuditEvent.of("learner-enrolled", by, at).in(course, run).about(learner.value())
                        .with("outcome", placed.outcome().name().toLowerCase(Locale.ROOT))
                        .with("from", placed.from() == null ? null : placed.from().value()));
            }
            return placed;
        }));
    }

    @Override
    @Transactional
    public void leave(LearnerId learner, CourseKey course, RunKey run, Instant at) {
        places.leave(learner, courses.course(course), run, at);
    }

    @Override
    @Transactional
    public boolean hasEnrolled(LearnerId learner, CourseKey course, RunKey run) {
        return enrolments.findByIdOptional(new Enrolment.Key(learner, course, run)).isPresent();
    }

    /**
     * That the learner has ever enrolled in the run; who has left may come back.
     *
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, run-not-found, learner-not-found
     */
    @Transactional
    void requireKnown(LearnerId learner, CourseKey course, RunKey run) {
        requireRun(course, run);
        if (!hasEnrolled(learner, course, run)) {
            throw EnrolmentProblem.LEARNER_NOT_FOUND.asException();
        }
    }

    @Override
    @Transactional
    public void requireKnown(LearnerId learner, CourseKey course) {
        if (enrolments.count("learnerId = ?1 and courseKey = ?2", learner.value(), course.value()) == 0) {
            throw EnrolmentProblem.LEARNER_NOT_FOUND.asException();
        }
    }

    @Override
    @Transactional
    public void requireRun(CourseKey course, RunKey run) {
        if (!Places.isInFile(courses.course(course), run) && runs.findById(new Run.Key(course, run)) == null) {
            throw CatalogueProblem.RUN_NOT_FOUND.asException();
        }
    }

    @Override
    @Transactional
    public EnrolmentRecord requireActive(LearnerId learner, CourseKey course) {
        return enrolments.active(learner, course).stream().findFirst().map(Enrolment::toRecord)
                .orElseThrow(() -> places.notEnrolled(learner, course));
    }

    @Override
    @Transactional
    public Accommodation accommodation(LearnerId learner, CourseKey course, RunKey run) {
        return accommodations.findByIdOptional(new AccommodationRow.Key(learner, course, run))
                .map(AccommodationRow::accommodation).orElse(Accommodation.NONE);
    }

    @Override
    @Transactional
    public Accommodation activeAccommodation(LearnerId learner, CourseKey course) {
        return accommodations.active(learner, course).map(AccommodationRow::accommodation).orElse(Accommodation.NONE);
    }

    @Override
    @Transactional
    public Duration longestDeadlineShift(CourseKey course) {
        return Duration.ofSeconds(accommodations.longestShiftSeconds(course));
    }

    @Override
    @Transactional
    public ActiveEnrolment requireActivePlace(LearnerId learner, CourseKey course) {
        List<EnrolmentRepository.Place> active = enrolments.places(learner, course);
        if (active.isEmpty()) {
            throw places.notEnrolled(learner, course);
        }
        return place(active.getLast());
    }

    @Override
    @Transactional
    public List<ActiveEnrolment> activePlaces(LearnerId learner) {
        return enrolments.places(learner, null).stream().map(EnrolmentService::place).toList();
    }

    @Override
    @Transactional
    public List<ActiveEnrolment> placesIn(CourseKey course, RunKey run, LearnerId after, int most) {
        return enrolments.placesIn(course, run, after, most).stream().map(EnrolmentService::place).toList();
    }

    @Override
    @Transactional
    public List<RunKey> runs(CourseKey course) {
        return Stream.concat(
                courses.course(course).document().runs().stream().map(run -> new RunKey(run.key())),
                runs.of(course).stream().map(Run::key)).toList();
    }

    @Override
    @Transactional
    public List<Member> members(CourseKey course, RunKey run, Relation relation, Member after, int most) {
        requireRun(course, run);
        LearnerId last = after == null ? null : new LearnerId(after.learner());
        return switch (relation) {
            case ACTIVE -> enrolments.placesIn(course, run, last, most).stream()
                    .map(place -> place.enrolment().toMember()).toList();
            case LEFT -> enrolments.leftOf(course, run, last, most).stream().map(Enrolment::toMember).toList();
            case WAITING -> waiting.in(course, run, after == null ? 0 : after.place(), most).stream()
                    .map(Waiting::toMember).toList();
        };
    }

    private static ActiveEnrolment place(EnrolmentRepository.Place place) {
        return new ActiveEnrolment(place.enrolment().toRecord(), place.accommodation() == null
                ? Accommodation.NONE
                : place.accommodation().accommodation());
    }

    @Override
    @Transactional
    public List<EnrolmentRecord> active(LearnerId learner) {
        return enrolments.active(learner).stream().map(Enrolment::toRecord).toList();
    }
}
