package org.alliances.mooc.quiz.marking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.quiz.AttemptLedger;
import org.alliances.mooc.quiz.notice.NoticeDraft;
import org.alliances.mooc.quiz.notice.NoticeKind;
import org.alliances.mooc.quiz.notice.Notices;

/**
 * Releases marks: what was given becomes what counts. Of two releases at once, the second waits for the lock on each
 * attempt and then finds nothing left to do.
 */
@ApplicationScoped
class ReleaseService {
    /** So many attempts are held in memory at once. */
    private static final int BATCH = 200;
    private static final int MOST_LEFT_OUT = 200;

    private final AttemptLedger attempts;
    private final EssayQueue queue;
    private final QueuedEssayRepository essays;
    private final EssayMarkRepository marks;
    private final MarkingJson json;
    private final Notices notices;
    private final Audit audit;

    ReleaseService(AttemptLedger attempts, EssayQueue queue, QueuedEssayRepository essays, EssayMarkRepository marks,
            MarkingJson json, Notices notices, Audit audit) {
        this.attempts = attempts;
        this.queue = queue;
        this.essays = essays;
        this.marks = marks;
        this.json = json;
        this.notices = notices;
        this.audit = audit;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException essay-not-found: one of those named; nothing was released */
    @Transactional
    ReleaseView release(CourseKey course, ReleaseEssaysRequest request, UUID by, Instant at) {
        Map<AttemptLedger.Ref, List<EssayKey>> wanted = wanted(course, request).stream()
                .collect(Collectors.groupingBy(EssayKey::attempt, LinkedHashMap::new, Collectors.toList()));
        int released = 0;
        List<ReleaseView.AttemptChange> changes = new ArrayList<>();
        List<ReleaseView.LeftOut> leftOut = new ArrayList<>();
        for (Map.Entry<AttemptLedger.Ref, List<EssayKey>> attempt : wanted.entrySet()) {
            // The attempt before its essays, as whoever grades it does: so that nobody waits in a circle.
            attempts.lock(attempt.getKey());
            List<EssayKey> done = new ArrayList<>();
            for (EssayKey key : attempt.getValue()) {
                QueuedEssay essay = essays.lock(key).orElseThrow();
                if (release(essay, request.quizOrNull(), at)) {
                    done.add(key);
                } else {
                    leftOut.add(ReleaseView.LeftOut.of(key, essay.state()));
                }
            }
            if (!done.isEmpty()) {
                released += done.size();
                AttemptLedger.Change change = attempts.regrade(attempt.getKey(), at);
                changes.add(ReleaseView.AttemptChange.of(change));
                tell(course, change, done, request.reasonOrNull(), by, at);
            }
            if (changes.size() % BATCH == BATCH - 1) {
                essays.forget();
            }
        }
        return request.essays() != null
                ? new ReleaseView(released, at, changes, leftOut.size(), leftOut)
                : new ReleaseView(released, at, changes,
                        essays.count(course, request.quizOrNull(), EssayState.WAITING),
                        waiting(course, request.quizOrNull()));
    }

    private List<EssayKey> wanted(CourseKey course, ReleaseEssaysRequest request) {
        if (request.essays() == null) {
            return essays.marked(course, request.quizOrNull());
        }
        Set<EssayKey> named = request.essays().stream().map(ReleaseEssaysRequest.Named::key)
                .collect(Collectors.toCollection(HashSet::new));
        List<EssayKey> known = essays.known(course, named);
        if (known.size() < named.size()) {
            throw EssayProblem.ESSAY_NOT_FOUND.asException();
        }
        return known;
    }

    private boolean release(QueuedEssay essay, QuizKey quiz, Instant at) {
        queue.compare(essay);
        if (essay.state() != EssayState.MARKED || quiz != null && !quiz.value().equals(essay.quiz())) {
            return false;
        }
        List<EssayMark> finals = marks.of(essay.key()).stream().filter(EssayMark::isFinal).toList();
        essay.release(json.write(new MarkingJson.Released(
                finals.stream().map(mark -> json.levels(mark.levels())).toList(),
                finals.stream().map(EssayMark::comment).toList(), essay.textHash().value())), at);
        return true;
    }

    private void tell(CourseKey course, AttemptLedger.Change change, List<EssayKey> released, String reason, UUID by,
            Instant at) {
        AttemptLedger.Ref attempt = change.ref();
        notices.tell(List.of(new NoticeDraft(attempt.learner(), NoticeKind.ESSAY_GRADED, course, change.quiz(),
                attempt.attempt(), change.before().points(), change.after().points(), reason)), at);
        audit.record(AuditEvent.of("essays-released", by, at).in(course).about(attempt.learner().value())
                .because(reason).with("quiz", change.quiz().value()).with("attempt", attempt.attempt())
                .with("questions", released.stream().map(EssayKey::questionKey).toList())
                .changing(change.before().points().toDecimal(), change.after().points().toDecimal()));
    }

    private List<ReleaseView.LeftOut> waiting(CourseKey course, QuizKey quiz) {
        return essays.queue(course, EssayState.WAITING, quiz, null, MOST_LEFT_OUT).stream()
                .map(essay -> ReleaseView.LeftOut.of(essay.key(), essay.state())).toList();
    }
}
