package org.alliances.mooc.quiz.regrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.quiz.AttemptLedger;
import org.alliances.mooc.quiz.AttemptLedger.Amendment;
import org.alliances.mooc.quiz.AttemptLedger.Origin;
import org.alliances.mooc.quiz.MarkBook;
import org.alliances.mooc.quiz.notice.NoticeDraft;
import org.alliances.mooc.quiz.notice.NoticeKind;
import org.alliances.mooc.quiz.notice.Notices;

/** Tries, applies and undoes regrades. Trying and applying go through the same attempts in the same way. */
@ApplicationScoped
class RegradeService {
    /** So many changes are in one answer: with an Idempotency-Key it is stored, in a column that ends somewhere. */
    static final int MOST_CHANGES = 1_000;

    private final PublishedCourses courses;
    private final AttemptLedger ledger;
    private final MarkBook marks;
    private final CorrectionLockRepository locks;
    private final RegradeRepository regrades;
    private final RegradeChangeRepository changes;
    private final Notices notices;
    private final Audit audit;

    RegradeService(PublishedCourses courses, AttemptLedger ledger, MarkBook marks, CorrectionLockRepository locks,
            RegradeRepository regrades, RegradeChangeRepository changes, Notices notices, Audit audit) {
        this.courses = courses;
        this.ledger = ledger;
        this.marks = marks;
        this.locks = locks;
        this.regrades = regrades;
        this.changes = changes;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * What applying it now would do. Writes nothing.
     *
     * @param after where the page of changes before ended; {@code null}: from the first change on
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, question-not-in-quiz,
     *             correction-unfit
     */
    @Transactional
    RegradeReport dryRun(CourseKey course, QuizKey quiz, Regrade.Ruling ruling, Cursor after) {
        Plan plan = plan(course, quiz, ruling);
        ChangePlace from = ChangePlace.of(after);
        Tally tally = new Tally();
        List<RegradeChangeView> listed = new ArrayList<>();
        scan(plan, found -> {
            tally.count(found);
            found.stream().map(Scan.Found::effect).filter(Effect::isChange).map(Effect::view)
                    .filter(change -> listed.size() <= MOST_CHANGES
                            && (from == null || ChangePlace.of(change).compareTo(from) > 0))
                    .forEach(listed::add);
        });
        return new RegradeReport(true, null, tally.counts(), page(listed));
    }

    /**
     * Applies it, in one transaction: results, notices, and what is remembered of it.
     *
     * @throws org.alliances.mooc.kernel.ProblemException as {@link #dryRun}
     */
    @Transactional
    RegradeReport apply(CourseKey course, QuizKey quiz, Regrade.Ruling ruling, String reason, UUID by, Instant at) {
        CorrectionLock lock = locks.take(course);
        Plan plan = plan(course, quiz, ruling);
        Regrade regrade = Regrade.of(Ids.next(), lock.next(), quiz, ruling, reason, by, at, plan.latest());
        Tally tally = new Tally();
        List<NoticeDraft> drafts = new ArrayList<>();
        scan(plan, found -> {
            tally.count(found);
            List<Effect> effects = found.stream().map(Scan.Found::effect).toList();
            amend(effects, at);
            List<Effect> changed = effects.stream().filter(Effect::isChange).toList();
            changes.write(changed.stream().map(effect -> RegradeChange.of(regrade.id(), course, effect)).toList());
            changed.forEach(effect -> drafts.add(draft(course, effect, NoticeKind.REGRADED, reason)));
        });
        regrade.count(tally.counts());
        regrades.persistAndFlush(regrade);
        // Last, so that what is done for each attempt finds little to compare with what was read.
        notices.tell(drafts, at);
        audit.record(AuditEvent.of("regrade-applied", by, at).in(course).because(reason).with("regrade", regrade.id())
                .with("quiz", quiz.value()).with("question", ruling.question().value())
                .with("changed", regrade.counts().changed()));
        return new RegradeReport(false, RegradeView.of(regrade), regrade.counts(),
                page(changes.of(regrade.id(), null, MOST_CHANGES + 1)));
    }

    /**
     * Takes a correction back: results are what the corrections that are left make of them. One that was undone before is
     * answered as it was then.
     *
     * @throws org.alliances.mooc.kernel.ProblemException regrade-not-found
     */
    @Transactional
    RegradeView undo(CourseKey course, QuizKey quiz, UUID id, String reason, UUID by, Instant at) {
        locks.take(course);
        Regrade regrade = find(course, quiz, id);
        if (regrade.isUndone()) {
            return RegradeView.of(regrade);
        }
        List<Regrade> left = regrades.inForce(course).stream().filter(other -> !other.id().equals(id)).toList();
        Versions versions = new Versions(courses, course, regrade.question(), left, Optional.empty(),
                regrade::concerns);
        Tally tally = new Tally();
        List<NoticeDraft> drafts = new ArrayList<>();
        scan(new Plan(courses.course(course), regrade.question(), quizzesAsking(course, regrade.question()), versions),
                found -> {
                    tally.count(found);
                    List<Effect> effects = found.stream().map(Scan.Found::effect).toList();
                    amend(effects, at);
                    effects.stream().filter(Effect::isChange).forEach(
                            effect -> drafts.add(draft(course, effect, NoticeKind.REGRADE_UNDONE, reason)));
                });
        regrade.undo(reason, by, at, tally.counts().changed());
        notices.tell(drafts, at);
        audit.record(AuditEvent.of("regrade-undone", by, at).in(course).because(reason).with("regrade", id)
                .with("quiz", regrade.quiz().value()).with("question", regrade.question().value())
                .with("changed", tally.counts().changed()));
        return RegradeView.of(regrade);
    }

    /** Those made from the quiz, and those that changed something in it; the newest first. */
    @Transactional
    Page<RegradeView> of(CourseKey course, QuizKey quiz, PageLimit limit, Cursor after) {
        return Page.of(regrades.of(course, quiz, after == null ? null : after.number(0), limit.rows()), limit,
                regrade -> Cursor.of(regrade.place()), RegradeView::of);
    }

    /** @throws org.alliances.mooc.kernel.ProblemException regrade-not-found */
    @Transactional
    RegradeView of(CourseKey course, QuizKey quiz, UUID id) {
        return RegradeView.of(find(course, quiz, id));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException regrade-not-found */
    @Transactional
    Page<RegradeChangeView> changes(CourseKey course, QuizKey quiz, UUID id, PageLimit limit, Cursor after) {
        find(course, quiz, id);
        return Page.of(changes.of(id, ChangePlace.of(after), limit.rows()), limit,
                change -> ChangePlace.of(change).cursor(), change -> change);
    }

    private Regrade find(CourseKey course, QuizKey quiz, UUID id) {
        return regrades.of(course, quiz, id).orElseThrow(RegradeProblem.REGRADE_NOT_FOUND::asException);
    }

    /**
     * What is to be gone through.
     *
     * @param quizzes in the order in which they are gone through
     */
    private record Plan(PublishedCourse latest, QuestionKey question, Set<String> quizzes, Versions versions) {}

    private Plan plan(CourseKey course, QuizKey quiz, Regrade.Ruling ruling) {
        PublishedCourse latest = courses.course(course);
        Set<Origin> asking = asking(course, ruling.question());
        if (ledger.origins(course).stream().noneMatch(origin -> origin.quiz().equals(quiz))) {
            // Nobody has ever attempted it: then it has to be there now.
            latest.quiz(quiz);
        }
        if (asking.stream().noneMatch(origin -> origin.quiz().equals(quiz)) && !asks(latest, quiz, ruling.question())) {
            throw RegradeProblem.QUESTION_NOT_IN_QUIZ.asException();
        }
        Versions versions = new Versions(courses, course, ruling.question(), regrades.inForce(course),
                Optional.of(ruling.applied()), published -> true);
        requireFit(latest, asking, ruling, versions);
        return new Plan(latest, ruling.question(), quizzes(asking), versions);
    }

    /** A correction that fits no publication that anybody was asked by would change nothing and lie in the history. */
    private static void requireFit(PublishedCourse latest, Set<Origin> asking, Regrade.Ruling ruling,
            Versions versions) {
        TreeSet<RevisionNumber> having = asking.stream().map(Origin::revision)
                .collect(Collectors.toCollection(TreeSet::new));
        if (latest.questionHash(ruling.question()).isPresent()) {
            having.add(latest.revision());
        }
        if (having.stream().map(versions::of).noneMatch(Versions.Version::isApplicable)) {
            var why = versions.of(having.last()).unfit();
            throw RegradeProblem.CORRECTION_UNFIT.with(why.french(), why.english());
        }
    }

    private Set<Origin> asking(CourseKey course, QuestionKey question) {
        return ledger.origins(course).stream()
                .filter(origin -> asks(courses.course(course, origin.revision()), origin.quiz(), question))
                .collect(Collectors.toSet());
    }

    private Set<String> quizzesAsking(CourseKey course, QuestionKey question) {
        return quizzes(asking(course, question));
    }

    private static Set<String> quizzes(Set<Origin> asking) {
        return asking.stream().map(origin -> origin.quiz().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean asks(PublishedCourse published, QuizKey quiz, QuestionKey question) {
        return published.hasQuiz(quiz) && published.questions(quiz).stream()
                .anyMatch(asked -> asked.questionKey().equals(question));
    }

    private void scan(Plan plan, Consumer<List<Scan.Found>> each) {
        Scan scan = new Scan(ledger, marks, plan.latest().key(), plan.question(), plan.versions());
        plan.quizzes().forEach(quiz -> scan.through(new QuizKey(quiz), each));
    }

    private void amend(List<Effect> effects, Instant at) {
        ledger.amend(effects.stream().filter(Effect::isWritten)
                .map(effect -> new Amendment(effect.ref(), effect.grade())).toList(), at);
    }

    private static NoticeDraft draft(CourseKey course, Effect effect, NoticeKind kind, String reason) {
        return new NoticeDraft(effect.ref().learner(), kind, course, effect.quiz(), effect.ref().attempt(),
                effect.before().points(), effect.after().points(), reason);
    }

    private static Page<RegradeChangeView> page(List<RegradeChangeView> listed) {
        boolean more = listed.size() > MOST_CHANGES;
        List<RegradeChangeView> shown = more ? listed.subList(0, MOST_CHANGES) : listed;
        return new Page<>(List.copyOf(shown), more ? ChangePlace.of(shown.getLast()).cursor().toString() : null);
    }
}
