package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.LessonKind;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.alliances.mooc.progress.completion.Completions;
import org.alliances.mooc.progress.completion.Source;
import org.alliances.mooc.progress.position.LessonPosition;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** A learner and a lesson: reading it, deciding in it, completing it. */
@ApplicationScoped
class LessonService implements ProgressApi, OfflineProgress {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final ItemGate gate;
    private final LessonEvidence evidence;
    private final Completions completions;
    private final DecisionRepository decisions;
    private final Changes changes;

    LessonService(PublishedCourses courses, ItemGate gate, LessonEvidence evidence,
            Completions completions, DecisionRepository decisions, Changes changes) {
        this.courses = courses;
        this.gate = gate;
        this.evidence = evidence;
        this.completions = completions;
        this.decisions = decisions;
        this.changes = changes;
    }

    /**
     * The lesson for this learner; its content comes from memory.
     *
     * @param revision {@code null}: as published now
     */
    @Transactional
    ReadyBytes read(LearnerId learner, CourseKey course, RevisionNumber revision, LessonKey lesson) {
        PublishedCourse published = revision == null ? courses.course(course) : courses.course(course, revision);
        LessonDocument document = published.lesson(lesson);
        gate.enter(learner, course, lesson.value());
        boolean debriefed = document.kind() == LessonKind.CASE_STUDY && decisions.exists(learner, course, lesson);
        return published.lessonBytes(lesson, debriefed);
    }

    /**
     * The assignment for this learner.
     *
     * @param revision {@code null}: as published now
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, revision-not-found, assignment-not-found,
     *             not-enrolled, item-locked
     */
    @Transactional
    ReadyBytes assignment(LearnerId learner, CourseKey course, RevisionNumber revision, AssignmentKey assignment) {
        PublishedCourse published = revision == null ? courses.course(course) : courses.course(course, revision);
        ReadyBytes found = published.assignmentBytes(assignment);
        gate.enter(learner, course, assignment.value());
        return found;
    }

    /** A case study gains its debrief with the decision, so that even its frozen form is not for ever. */
    boolean isCaseStudy(CourseKey course, RevisionNumber revision, LessonKey lesson) {
        return courses.course(course, revision).lesson(lesson).kind() == LessonKind.CASE_STUDY;
    }

    @Override
    public void complete(LearnerId learner, CourseKey course, LessonKey lesson, Instant completedAt, Instant now) {
        completion(learner, course, lesson, new LessonClaim(completedAt, Source.WEB, Optional.empty(), now));
    }

    CompletionView completion(LearnerId learner, CourseKey course, LessonKey lesson, LessonClaim claim) {
        PublishedCourse published = courses.course(course);
        published.lesson(lesson);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            Traces traces = gate.pass(learner, course, lesson.value()).orElse(null);
            Completions.Standing known = completions.earn(learner, course, lesson.value(),
                    new Completions.Claim(claim.completedAt(), claim.now(), claim.source(), published.revision()),
                    () -> evidence.require(learner, published, lesson, claim, traces));
            return new CompletionView(course.value(), lesson.value(), known.completedAt(), known.recordedAt(),
                    known.revision());
        }));
    }

    @Override
    public void decide(LearnerId learner, CourseKey course, LessonKey lesson, String option, String reason,
            Instant at) {
        decision(learner, course, lesson, option, reason, at);
    }

    DecisionView decision(LearnerId learner, CourseKey course, LessonKey lesson, String option, String reason,
            Instant at) {
        PublishedCourse published = courses.course(course);
        requireOption(published, lesson, option);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            gate.enter(learner, course, lesson.value());
            Decisions known = new Decisions(decisions.lock(learner, course, lesson));
            // To say the same again, perhaps because the answer was lost, changes nothing.
            return known.isEmpty() || !known.last().says(option, reason)
                    ? DecisionView.of(course, lesson, record(known, learner, published, lesson, option, reason, at))
                    : DecisionView.of(course, lesson, known);
        }));
    }

    private static void requireOption(PublishedCourse published, LessonKey lesson, String option) {
        CaseStudy study = published.lesson(lesson).asCaseStudy()
                .orElseThrow(ProgressProblem.NOT_A_CASE_STUDY::asException);
        if (study.decision().options().stream().noneMatch(known -> known.key().equals(option))) {
            throw unknownOption();
        }
    }

    private Decisions record(Decisions known, LearnerId learner, PublishedCourse published, LessonKey lesson,
            String option, String reason, Instant at) {
        if (known.has(option, reason, at)) {
            return known;
        }
        Decision made = Decision.record(learner, published.key(), lesson, known.all().size() + 1, option, reason, at,
                published.revision());
        decisions.persistAndFlush(made);
        changes.touch(learner, DecisionSource.KIND, DecisionSource.subject(published.key(), lesson));
        List<Decision> all = new ArrayList<>(known.all());
        all.add(made);
        return new Decisions(all);
    }

    @Override
    public boolean completeOffline(LearnerId learner, PublishedCourse seen, LessonKey lesson, Instant at,
            LessonPosition position, Instant now) {
        seen.lesson(lesson);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            gate.enterOffline(learner, seen, lesson.value(), at);
            LessonClaim claim = new LessonClaim(at, Source.PHONE, Optional.ofNullable(position), now);
            return completions.earnEarliest(learner, seen.key(), lesson.value(),
                    new Completions.Claim(at, now, Source.PHONE, seen.revision()),
                    () -> evidence.require(learner, seen, lesson, claim, null));
        }));
    }

    @Override
    public boolean decideOffline(LearnerId learner, PublishedCourse seen, LessonKey lesson, String option,
            String reason, Instant at, boolean admitted) {
        requireOption(seen, lesson, option);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            if (!admitted) {
                gate.enterOffline(learner, seen, lesson.value(), at);
            }
            Decisions known = new Decisions(decisions.lock(learner, seen.key(), lesson));
            return record(known, learner, seen, lesson, option, reason, at).last().says(option, reason);
        }));
    }

    @Override
    public void admitCompletion(LearnerId learner, PublishedCourse seen, LessonKey lesson, Instant at, UUID actor,
            String reason, Instant now) {
        seen.lesson(lesson);
        UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            completions.admit(learner, seen.key(), lesson.value(),
                    new Completions.Claim(at, now, Source.PHONE, seen.revision()), actor, reason);
            return null;
        }));
    }

    @Override
    @Transactional
    public void requireOpen(LearnerId learner, CourseKey course, LessonKey lesson) {
        gate.enter(learner, course, lesson.value());
    }

    @Override
    @Transactional
    public boolean hasDecided(LearnerId learner, CourseKey course, LessonKey lesson) {
        return decisions.exists(learner, course, lesson);
    }

    @Override
    @Transactional
    public Optional<RevisionNumber> completedIn(LearnerId learner, CourseKey course, LessonKey lesson) {
        return completions.of(learner, course, lesson.value()).map(Completions.Standing::revision)
                .map(RevisionNumber::new);
    }

    private static ProblemException unknownOption() {
        return PlatformProblem.INVALID_REQUEST
                .with("Cette option n'existe pas dans cette étude de cas.", "This case study has no such option.")
                .withViolations(List.of(new ProblemException.Violation("option", "body", Bilingual.of(
                        "doit être la clé d'une des options de la décision",
                        "must be the key of one of the options"))));
    }
}
