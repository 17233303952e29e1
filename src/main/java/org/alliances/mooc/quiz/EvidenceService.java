package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.identity.GrantApi.GrantedRole;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.quiz.notice.NoticeDraft;
import org.alliances.mooc.quiz.notice.NoticeKind;
import org.alliances.mooc.quiz.notice.Notices;

/** Decides over responses that did not count. */
@ApplicationScoped
class EvidenceService implements EvidenceDesk {
    private final AttemptRepository attempts;
    private final QuestionResponseRepository responses;
    private final RefusedResponseRepository refused;
    private final AttemptLedger ledger;
    private final CorrectionBook corrections;
    private final Notices notices;
    private final Audit audit;
    private final QuizJson json;

    EvidenceService(AttemptRepository attempts, QuestionResponseRepository responses,
            RefusedResponseRepository refused, AttemptLedger ledger,
            CorrectionBook corrections, Notices notices, Audit audit, QuizJson json) {
        this.attempts = attempts;
        this.responses = responses;
        this.refused = refused;
        this.ledger = ledger;
        this.corrections = corrections;
        this.notices = notices;
        this.audit = audit;
        this.json = json;
    }

    /** What waits for a decision in the course, the longest waiting first. */
    @Transactional
    Page<EvidenceView> waiting(GrantedRole teacher, PageLimit limit, Cursor after) {
        List<RefusedResponseRepository.Waiting> rows = refused.waiting(teacher.course(), limit.rows(),
                after == null
                        ? null
                        : new RefusedResponseRepository.Place(after.instant(0), after.uuid(1), after.uuid(2)));
        return Page.of(rows, limit,
                row -> Cursor.of(row.evidence().receivedAt(), row.evidence().learner().value(), row.evidence().id()),
                row -> new EvidenceView(row.evidence().id(), row.evidence().learner().value(),
                        row.evidence().attempt(), row.quizKey(), row.number(), row.evidence().question(),
                        json.response(row.evidence().response()), row.evidence().reason(),
                        row.evidence().receivedAt(), row.dueAt(), row.submittedAt()));
    }

    /**
     * Accepts or declines, all at once. Of several accepted responses to one question the one with the highest sequence
     * number counts, and of equal ones the last that came.
     *
     * @param ids which; empty: all of the attempt that wait for a decision
     * @throws org.alliances.mooc.kernel.ProblemException attempt-not-found, attempt-still-open, evidence-not-found,
     *             evidence-decided
     */
    @Transactional
    EvidenceDecisionView decide(GrantedRole teacher, LearnerId learner, UUID id, Set<UUID> ids, boolean accept,
            String reason, Instant at) {
        corrections.hold(teacher.course());
        Attempt attempt = attempts.lock(learner, id).filter(found -> found.course().equals(teacher.course()))
                .orElseThrow(QuizProblem.ATTEMPT_NOT_FOUND::asException);
        if (!attempt.isClosed()) {
            throw QuizProblem.ATTEMPT_STILL_OPEN.asException();
        }
        List<RefusedResponse> decided = chosen(attempt, ids);
        decided.forEach(evidence -> evidence.decide(accept, teacher.account(), reason, at));
        if (accept) {
            lastWord(decided).values().forEach(evidence -> count(attempt, evidence, at));
        }
        AttemptLedger.Change change = ledger.regrade(new AttemptLedger.Ref(learner, id), at);
        notices.tell(List.of(new NoticeDraft(learner,
                accept ? NoticeKind.EVIDENCE_ACCEPTED : NoticeKind.EVIDENCE_DECLINED, attempt.course(),
                attempt.quiz(), id, change.before().points(), change.after().points(), reason)), at);
        audit.record(AuditEvent.of(accept ? "late-evidence-accepted" : "late-evidence-declined", teacher.account(), at)
                .in(attempt.course()).about(learner.value()).because(reason).with("attempt", id)
                .with("questions", decided.stream().map(RefusedResponse::question).distinct().sorted().toList())
                .changing(change.before().points().toDecimal(), change.after().points().toDecimal()));
        return EvidenceDecisionView.of(id, accept, decided, change);
    }

    @Override
    @Transactional
    public void accept(GrantedRole teacher, LearnerId learner, UUID attempt, Set<UUID> evidence, String reason,
            Instant at) {
        decide(teacher, learner, attempt, evidence, true, reason, at);
    }

    private List<RefusedResponse> chosen(Attempt attempt, Set<UUID> ids) {
        List<RefusedResponse> all = refused.of(attempt.learner(), attempt.id());
        List<RefusedResponse> chosen = new ArrayList<>(all.stream()
                .filter(evidence -> ids.isEmpty() ? evidence.isWaiting() : ids.contains(evidence.id())).toList());
        if (chosen.isEmpty() || !ids.isEmpty() && chosen.size() < ids.size()) {
            throw QuizProblem.EVIDENCE_NOT_FOUND.asException();
        }
        if (chosen.stream().anyMatch(evidence -> evidence.accepted() != null)) {
            throw QuizProblem.EVIDENCE_DECIDED.asException();
        }
        return chosen;
    }

    private static Map<String, RefusedResponse> lastWord(List<RefusedResponse> accepted) {
        Map<String, RefusedResponse> last = new LinkedHashMap<>();
        accepted.stream().sorted(Comparator.comparing(RefusedResponse::sequence)
                .thenComparing(RefusedResponse::receivedAt).thenComparing(RefusedResponse::id))
                .forEach(evidence -> last.put(evidence.question(), evidence));
        return last;
    }

    private void count(Attempt attempt, RefusedResponse evidence, Instant at) {
        QuestionResponse stored = responses
                .findById(new QuestionResponse.Key(attempt.learner(), attempt.id(), evidence.question()));
        if (stored == null) {
            responses.persist(QuestionResponse.save(attempt.learner(), attempt.id(), evidence.question(),
                    evidence.response(), evidence.sequence(), at, false));
        } else {
            stored.replace(evidence.response(), Math.max(stored.sequence() + 1, evidence.sequence()), at,
                    false);
        }
        responses.flush();
    }
}
