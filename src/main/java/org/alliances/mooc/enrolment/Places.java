package org.alliances.mooc.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.CatalogueProblem;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.enrolment.EnrolmentApi.Outcome;
import org.alliances.mooc.enrolment.EnrolmentApi.Placement;
import org.alliances.mooc.enrolment.EnrolmentEvent.Action;
import org.alliances.mooc.enrolment.EnrolmentEvent.Source;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.kernel.RunKey;

/**
 * Gives and frees the places of runs. Each use case holds all dated runs of the course first, so that places are given
 * once and in order however many come at the same time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Places {
    private final RunRepository runs;
    private final EnrolmentRepository enrolments;
    private final WaitingRepository waiting;
    private final EnrolmentEventRepository events;

    Places(RunRepository runs, EnrolmentRepository enrolments, WaitingRepository waiting,
            EnrolmentEventRepository events) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.waiting = waiting;
        this.events = events;
    }

    /** Whether the run stands in the course's own file; such a one is always open, and has no end of places. */
    static boolean isInFile(PublishedCourse published, RunKey run) {
        return published.document().runs().stream().anyMatch(known -> known.key().equals(run.value()));
    }

    /** @throws ProblemException as {@link EnrolmentApi#enrol} */
    EnrolmentView enrol(LearnerId learner, PublishedCourse published, RunKey run, Instant at) {
        return give(learner, published, run, Source.LEARNER, at);
    }

    /**
     * As {@link #enrol}, by who teaches: outside the window of enrolment too. What is refused is an answer, so that the
     * transaction goes on.
     */
    Placement place(LearnerId learner, PublishedCourse published, RunKey run, Instant at) {
        List<RunKey> before = enrolments.active(learner, published.key()).stream().map(one -> one.toRecord().run())
                .toList();
        boolean hasBeenThere = enrolments.findById(new Enrolment.Key(learner, published.key(), run)) != null;
        boolean hasWaited = waiting.findById(new Enrolment.Key(learner, published.key(), run)) != null;
        try {
            EnrolmentView given = give(learner, published, run, Source.INSTRUCTOR, at);
            if (given.position() != null) {
                return new Placement(hasWaited ? Outcome.ALREADY_WAITING : Outcome.WAITING, null, given.position(),
                        null);
            }
            if (before.contains(run)) {
                return Placement.of(Outcome.ALREADY_ENROLLED);
            }
            if (!before.isEmpty()) {
                return new Placement(Outcome.MOVED, before.getFirst(), null, null);
            }
            return Placement.of(hasBeenThere ? Outcome.RETURNED : Outcome.ENROLLED);
        } catch (ProblemException refused) {
            return new Placement(Outcome.REFUSED, null, null, refused);
        }
    }

    private EnrolmentView give(LearnerId learner, PublishedCourse published, RunKey run, Source source, Instant at) {
        CourseKey course = published.key();
        List<Run> held = runs.hold(course);
        Run dated = find(held, published, run);
        Enrolment.Key key = new Enrolment.Key(learner, course, run);
        Enrolment own = enrolments.findById(key);
        if (own != null && own.isActive()) {
            return EnrolmentView.active(own.toRecord());
        }
        if (dated != null) {
            Waiting already = waiting.findById(key);
            if (already != null) {
                return EnrolmentView.waiting(course, run, waiting.position(course, run, already));
            }
            requireEnrollable(dated.terms(), source, at);
            if (!hasPlace(course, dated)) {
                return queue(learner, course, dated, source, at);
            }
        }
        Enrolment given = admit(learner, published, run, own == null ? Action.ENROLLED : Action.RETURNED,
                source, at);
        fill(held, published, at);
        return EnrolmentView.active(given.toRecord());
    }

    private EnrolmentView queue(LearnerId learner, CourseKey course, Run run, Source source, Instant at) {
        RunTerms terms = run.terms();
        if (!terms.waitingList()) {
            throw EnrolmentProblem.RUN_FULL.asException().withMember("capacity", terms.capacity());
        }
        Waiting queued = Waiting.begin(learner, course, run.key(), run.takePlace(), at);
        waiting.persistAndFlush(queued);
        note(learner, course, run.key(), Action.WAITING, source, at);
        return EnrolmentView.waiting(course, run.key(), waiting.position(course, run.key(), queued));
    }

    void leave(LearnerId learner, PublishedCourse published, RunKey run, Instant at) {
        CourseKey course = published.key();
        List<Run> held = runs.hold(course);
        find(held, published, run);
        Enrolment.Key key = new Enrolment.Key(learner, course, run);
        boolean hasWaited = waiting.deleteById(key);
        Optional<Enrolment> active = enrolments.findByIdOptional(key).filter(Enrolment::isActive);
        active.ifPresent(enrolment -> enrolment.leave(at));
        if (hasWaited || active.isPresent()) {
            note(learner, course, run, Action.LEFT, Source.LEARNER, at);
            fill(held, published, at);
        }
    }

    /**
     * Gives every free place to whoever waits first. Who moves up may free a place elsewhere, so it goes on until nothing
     * moves; that ends, because each step shortens a waiting list.
     *
     * @param held all dated runs of the course
     */
    void fill(List<Run> held, PublishedCourse published, Instant at) {
        boolean hasMoved = true;
        while (hasMoved) {
            hasMoved = false;
            for (Run run : held) {
                hasMoved |= fillOne(run, published, at);
            }
        }
    }

    private boolean fillOne(Run run, PublishedCourse published, Instant at) {
        CourseKey course = published.key();
        boolean hasMoved = false;
        while (!run.terms().isOver(at) && hasPlace(course, run)) {
            Waiting next = waiting.first(course, run.key()).orElse(null);
            if (next == null) {
                break;
            }
            waiting.delete(next);
            admit(next.learner(), published, run.key(), Action.PROMOTED, Source.PLATFORM, at);
            hasMoved = true;
        }
        return hasMoved;
    }

    /** Puts her into the run, out of every other run of the course. */
    private Enrolment admit(LearnerId learner, PublishedCourse published, RunKey run, Action action, Source source,
            Instant at) {
        CourseKey course = published.key();
        List<Enrolment> all = enrolments.of(learner, course);
        for (Enrolment other : all) {
            if (other.isActive()) {
                other.leave(at);
                note(learner, course, other.toRecord().run(), Action.MOVED_AWAY, source, at);
            }
        }
        Enrolment enrolment = all.stream().filter(one -> one.toRecord().run().equals(run)).findFirst().orElse(null);
        if (enrolment == null) {
            // Her progress follows her, and with it what was new to her: a move lowers no percent.
            RevisionNumber first = all.stream().map(one -> one.toRecord().revision()).min(Comparator.naturalOrder())
                    .orElse(published.revision());
            enrolment = Enrolment.begin(learner, course, run, first, at);
            enrolments.persist(enrolment);
        } else {
            enrolment.comeBack();
        }
        note(learner, course, run, action, source, at);
        enrolments.flush();
        return enrolment;
    }

    /** The refusal of who is not enrolled; it tells who waits that she does. */
    ProblemException notEnrolled(LearnerId learner, CourseKey course) {
        return waiting.of(learner, course)
                .map(queued -> EnrolmentProblem.NOT_ENROLLED.with(
                        "Vous êtes sur la liste d'attente ; les leçons s'ouvrent dès qu'une place se libère.",
                        "You are on the waiting list; the lessons open as soon as a place is free.")
                        .withMember("waiting", new WaitingFor(queued.run().value(),
                                waiting.position(course, queued.run(), queued))))
                .orElseGet(EnrolmentProblem.NOT_ENROLLED::asException);
    }

    private boolean hasPlace(CourseKey course, Run run) {
        Integer capacity = run.terms().capacity();
        return capacity == null || enrolments.activeIn(course, run.key()) < capacity;
    }

    private static void requireEnrollable(RunTerms terms, Source source, Instant at) {
        terms.refusal(at).filter(refusal -> source == Source.LEARNER || refusal == EnrolmentProblem.RUN_OVER)
                .ifPresent(refusal -> {
                    ProblemException refused = refusal.asException();
                    throw switch (refusal) {
                        case RUN_OVER -> refused.withMember("endedAt", terms.end().last());
                        case ENROLMENT_CLOSED -> refused.withMember("closedAt", terms.closes().last());
                        default ->
                            terms.opens() == null ? refused : refused.withMember("opensAt", terms.opens().first());
                    };
                });
    }

    /** {@code null} for a run of the course's file. */
    private static Run find(List<Run> held, PublishedCourse published, RunKey run) {
        if (isInFile(published, run)) {
            return null;
        }
        return held.stream().filter(known -> known.key().equals(run)).findFirst()
                .orElseThrow(CatalogueProblem.RUN_NOT_FOUND::asException);
    }

    private void note(LearnerId learner, CourseKey course, RunKey run, Action action, Source source, Instant at) {
        events.persist(EnrolmentEvent.of(learner, course, run, action, source, at));
    }

    /** What somebody waits for. */
    record WaitingFor(String run, int position) {}
}
