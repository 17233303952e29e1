package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.item.Essay;
import org.alliances.mooc.item.MarkFault;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.quiz.AttemptLedger;

/** What people do who mark essays. Whoever changes anything about an essay has its row locked. */
@ApplicationScoped
class MarkingService {
    private static final String BODY = "body";

    private final PublishedCourses courses;
    private final AttemptLedger attempts;
    private final EssayQueue queue;
    private final QueuedEssayRepository essays;
    private final EssayMarkRepository marks;
    private final MarkingJson json;
    private final Audit audit;

    MarkingService(PublishedCourses courses, AttemptLedger attempts, EssayQueue queue, QueuedEssayRepository essays,
            EssayMarkRepository marks, MarkingJson json, Audit audit) {
        this.courses = courses;
        this.attempts = attempts;
        this.queue = queue;
        this.essays = essays;
        this.marks = marks;
        this.json = json;
        this.audit = audit;
    }

    /** @param tag of her own mark; {@code null}: she has none */
    record Shown(EssayView essay, String tag) {}

    /** An essay with its question and what it is worth, as they were when the paper was drawn. */
    private record Asked(QueuedEssay essay, Essay question, Points worth, int revision) {}

    /**
     * The longest waiting first.
     *
     * @param quiz {@code null}: of all quizzes
     * @param after {@code null}: from the beginning
     */
    @Transactional
    Page<EssaySummary> queue(CourseKey course, EssayState state, QuizKey quiz, PageLimit limit, Cursor after,
            UUID viewer) {
        List<QueuedEssay> rows = essays.queue(course, state, quiz, after, limit.rows());
        Map<EssayKey, List<EssayMark>> given = marks.of(rows.stream().map(QueuedEssay::key).collect(Collectors.toSet()))
                .stream().collect(Collectors.groupingBy(EssayMark::essay));
        return Page.of(rows, limit,
                essay -> Cursor.of(essay.submittedAt(), essay.key().learnerId(), essay.key().attemptId(),
                        essay.key().questionKey()),
                essay -> EssaySummary.of(essay, given.getOrDefault(essay.key(), List.of()), viewer));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException essay-not-found */
    @Transactional
    Shown essay(CourseKey course, EssayKey key, UUID viewer) {
        return shown(asked(course, essays.in(course, key).orElseThrow(EssayProblem.ESSAY_NOT_FOUND::asException)),
                viewer);
    }

    /**
     * Saves her mark, draft or final. What she has said already is answered without a condition, so that a request that
     * was repeated because its answer was lost finds its own work.
     *
     * @throws org.alliances.mooc.kernel.ProblemException essay-not-found, invalid-mark, mark-released,
     *             essay-fully-marked, one-mark-each, precondition-required, precondition-failed
     */
    @Transactional
    Shown mark(CourseKey course, EssayKey key, MarkEssayRequest request, Preconditions condition, UUID marker,
            Instant at) {
        QueuedEssay essay = essays.lock(key).filter(found -> found.course().equals(course))
                .orElseThrow(EssayProblem.ESSAY_NOT_FOUND::asException);
        queue.compare(essay);
        Asked asked = asked(course, essay);
        check(asked.question(), request);
        List<EssayMark> given = marks.of(key);
        EssayMark own = own(given, marker);
        MarkingPolicy.Situation situation = situation(essay, given, own);
        EssayMark.Content wanted = content(asked, request, situation);
        if (own != null && own.says(wanted) && repeats(request, own)) {
            return shown(asked, marker);
        }
        MarkingPolicy.refusal(situation, request.number()).ifPresent(refusal -> {
            throw refusal.asException();
        });
        condition.require(own == null ? null : own.tag(essay.textHash()));
        boolean wasFinal = own != null && own.isFinal();
        Points before = wasFinal ? own.points() : null;
        if (own == null) {
            own = EssayMark.give(key, marker, wanted, at);
            marks.persist(own);
        } else {
            own.change(wanted, at);
        }
        marks.flush();
        essay.marked(MarkingPolicy.state(essay.markers(),
                marks.of(key).stream().filter(EssayMark::isFinal).map(EssayMark::number).toList()));
        remember(asked, own, before, at);
        return shown(asked, marker);
    }

    /** Drafts are nobody's business but their writer's; from a final mark on, every change is remembered. */
    private void remember(Asked asked, EssayMark mark, Points before, Instant at) {
        if (before == null && !mark.isFinal()) {
            return;
        }
        String action = before == null
                ? "essay-marked"
                : mark.isFinal() ? "essay-mark-changed" : "essay-mark-withdrawn";
        EssayKey key = mark.essay();
        audit.record(AuditEvent.of(action, mark.marker(), at).in(asked.essay().course()).about(key.learnerId())
                .with("quiz", asked.essay().quiz()).with("attempt", key.attemptId()).with("question", key.questionKey())
                .changing(MarkView.decimal(before), mark.isFinal() ? MarkView.decimal(mark.points()) : null));
    }

    /**
     * Lets the marks of a released essay be changed. Its learner keeps seeing what was released, until the next release.
     *
     * @throws org.alliances.mooc.kernel.ProblemException essay-not-found, mark-not-released
     */
    @Transactional
    Shown reopen(CourseKey course, EssayKey key, String reason, UUID by, Instant at) {
        QueuedEssay essay = essays.lock(key).filter(found -> found.course().equals(course))
                .orElseThrow(EssayProblem.ESSAY_NOT_FOUND::asException);
        if (essay.state() != EssayState.RELEASED) {
            throw EssayProblem.MARK_NOT_RELEASED.asException();
        }
        essay.reopen();
        audit.record(AuditEvent.of("essay-reopened", by, at).in(course).about(key.learnerId()).because(reason)
                .with("quiz", essay.quiz()).with("attempt", key.attemptId()).with("question", key.questionKey()));
        return shown(asked(course, essay), by);
    }

    private Asked asked(CourseKey course, QueuedEssay essay) {
        AttemptLedger.Entry attempt = attempts.find(course, essay.key().attempt().learner(), essay.key().attemptId())
                .orElseThrow();
        PublishedCourse published = courses.course(course, attempt.revision());
        // The cast holds: only essays wait for people.
        Essay question = (Essay) published.question(essay.key().question());
        return new Asked(essay, question,
                attempt.paper().question(essay.key().question()).orElseThrow().worth(question),
                attempt.revision().value());
    }

    private static void check(Essay question, MarkEssayRequest request) {
        List<Violation> wrong = new ArrayList<>();
        for (MarkFault fault : question.checkMark(request.levels())) {
            if (request.last() || fault.reason() != MarkFault.Reason.MISSING_CRITERION) {
                wrong.add(new Violation("levels." + fault.criterion(), BODY, fault.message()));
            }
        }
        if (request.last() && request.commentOrNull() == null) {
            wrong.add(new Violation("comment", BODY,
                    Bilingual.of("Une note définitive porte un commentaire, que l'apprenant lira.",
                            "A final mark has a comment, for the learner to read.")));
        }
        if (!wrong.isEmpty()) {
            throw EssayProblem.INVALID_MARK.asException().withViolations(wrong);
        }
    }

    private EssayMark.Content content(Asked asked, MarkEssayRequest request, MarkingPolicy.Situation situation) {
        boolean whole = asked.question().checkMark(request.levels()).isEmpty();
        boolean refused = MarkingPolicy.refusal(situation, request.number()).isPresent();
        Integer number = null;
        if (request.last()) {
            number = refused ? situation.own() : Integer.valueOf(MarkingPolicy.number(situation, request.number()));
        }
        return new EssayMark.Content(json.write(request.levels()),
                whole ? asked.question().mark(request.levels(), asked.worth()) : null, request.commentOrNull(), number,
                asked.essay().textHash());
    }

    private static boolean repeats(MarkEssayRequest request, EssayMark own) {
        return request.number() == null || request.number().equals(own.number());
    }

    private static EssayMark own(List<EssayMark> given, UUID marker) {
        return given.stream().filter(mark -> mark.marker().equals(marker)).findFirst().orElse(null);
    }

    private static MarkingPolicy.Situation situation(QueuedEssay essay, List<EssayMark> given, EssayMark own) {
        Set<Integer> others = given.stream().filter(mark -> mark != own && mark.isFinal()).map(EssayMark::number)
                .collect(Collectors.toSet());
        return new MarkingPolicy.Situation(essay.state(), essay.markers(), others, own == null ? null : own.number());
    }

    private Shown shown(Asked asked, UUID viewer) {
        QueuedEssay essay = asked.essay();
        EssayText text = queue.text(essay.key());
        List<EssayMark> given = marks.of(essay.key());
        EssayMark own = own(given, viewer);
        List<EssayMark> finals = given.stream().filter(EssayMark::isFinal).toList();
        List<MarkView> others = MarkingPolicy.seesOthers(situation(essay, given, own))
                ? finals.stream().filter(mark -> mark != own).map(mark -> view(mark, essay)).toList()
                : List.of();
        Essay question = asked.question();
        BigDecimal agreed = essay.state() == EssayState.WAITING
                ? null
                : question.gradeMarked(finals.stream().map(mark -> json.levels(mark.levels())).toList(), asked.worth(),
                        List.of()).points().toDecimal();
        EssayView view = new EssayView(essay.key().learnerId(), essay.key().attemptId(), essay.key().questionKey(),
                essay.quiz(), asked.revision(), essay.state(), essay.submittedAt(), essay.releasedAt(),
                question.prompt(), text.text(), essay.words(), question.minWords(), question.maxWords(),
                asked.worth().toDecimal(), question.rubric().stream().map(EssayView.CriterionView::of).toList(),
                question.guidance(), question.modelAnswer(), essay.markers(), finals.size(),
                own == null ? null : view(own, essay), others, agreed);
        return new Shown(view, own == null ? null : own.tag(essay.textHash()));
    }

    private MarkView view(EssayMark mark, QueuedEssay essay) {
        return MarkView.of(mark, json.levels(mark.levels()), essay);
    }
}
