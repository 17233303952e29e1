package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.identity.GrantApi.GrantedRole;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.quiz.EvidenceDesk;
import org.alliances.mooc.quiz.OfflineAttempts;
import org.alliances.mooc.quiz.QuizProblem;
import org.alliances.mooc.sync.push.KeptEvent.Outcome;
import org.alliances.mooc.sync.push.KeptEvent.Verdict;

/** Decides over refused events, all or none. */
@ApplicationScoped
class EventDecisionService {
    /** What others rest upon comes first: an attempt, then its responses, then its submission. */
    private static final Comparator<KeptEvent> AS_THEY_REST = Comparator.comparing(KeptEvent::kind)
            .thenComparing(KeptEvent::happenedAt).thenComparing(KeptEvent::id);

    private final KeptEventRepository events;
    private final EventReader reader;
    private final EventMeaning meaning;
    private final EvidenceDesk evidence;
    private final OfflineAttempts attempts;
    private final Changes changes;
    private final Audit audit;

    EventDecisionService(KeptEventRepository events, EventReader reader, EventMeaning meaning, EvidenceDesk evidence,
            OfflineAttempts attempts, Changes changes, Audit audit) {
        this.events = events;
        this.reader = reader;
        this.meaning = meaning;
        this.evidence = evidence;
        this.attempts = attempts;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * @param ids which; empty: all of the learner's in the course that wait for a decision
     * @throws ProblemException event-not-found, event-decided, event-not-acceptable
     */
    @Transactional
    EventDecisionView decide(GrantedRole teacher, LearnerId learner, Set<UUID> ids, boolean accept, String reason,
            Instant now) {
        List<KeptEvent> chosen = chosen(teacher, learner, ids);
        Set<Asked> counted = new HashSet<>();
        for (KeptEvent event : chosen) {
            if (accept) {
                admit(teacher, event, counted, reason, now);
            }
            event.decide(accept ? Verdict.ACCEPTED : Verdict.DECLINED, teacher.account(), reason, now);
            changes.touch(learner, EventSource.KIND, event.id());
        }
        audit.record(AuditEvent.of(accept ? "offline-events-accepted" : "offline-events-declined", teacher.account(),
                now).in(teacher.course()).about(learner.value()).because(reason)
                .with("events", chosen.stream().map(KeptEvent::id).toList()));
        return new EventDecisionView(learner.value(), accept, chosen.stream().map(KeptEvent::id).toList());
    }

    private List<KeptEvent> chosen(GrantedRole teacher, LearnerId learner, Set<UUID> ids) {
        List<KeptEvent> found = new ArrayList<>(events.lockRefused(learner, teacher.course(), ids));
        if (ids.isEmpty()) {
            found.removeIf(event -> !event.isWaiting());
        }
        if (found.isEmpty() || found.size() < ids.size()) {
            throw SyncProblem.EVENT_NOT_FOUND.asException();
        }
        if (found.stream().anyMatch(event -> !event.isWaiting())) {
            throw SyncProblem.EVENT_DECIDED.asException();
        }
        found.sort(AS_THEY_REST);
        return found;
    }

    /** A question whose late responses count by now: all of them are decided at once, and the last word counts. */
    private record Asked(UUID attempt, String question) {}

    private void admit(GrantedRole teacher, KeptEvent event, Set<Asked> counted, String reason, Instant now) {
        if (event.kind() == EventKind.UNKNOWN) {
            throw notAcceptable(event, "invalid-request");
        }
        EventMeaning.Effect effect;
        EventData data = reader.stored(event.kind(), event.document());
        try {
            effect = meaning.admit(event.learner(), data, event.happenedAt(), teacher.account(), reason, now);
        } catch (ProblemException refusal) {
            throw notAcceptable(event, refusal.type().slug());
        }
        if (effect.outcome() == Outcome.REFUSED) {
            count(teacher, event, data, effect.refusal(), counted, reason, now);
        }
        event.count(effect.outcome() == Outcome.REFUSED ? Outcome.ACCEPTED : effect.outcome());
    }

    /** The attempt had ended: its responses are late evidence, which counts as if it had come in time. */
    private void count(GrantedRole teacher, KeptEvent event, EventData data, ProblemException refusal,
            Set<Asked> counted, String reason, Instant now) {
        Set<String> questions = switch (data) {
            case EventData.Responded responded -> Set.of(responded.question());
            case EventData.AttemptSubmitted submitted when submitted.responses() != null ->
                Map.copyOf(submitted.responses()).keySet();
            default -> throw notAcceptable(event, refusal.type().slug());
        };
        Set<Asked> asked = questions.stream().map(question -> new Asked(data.attempt(), question))
                .collect(Collectors.toSet());
        Set<UUID> waiting = new HashSet<>();
        questions.forEach(question -> waiting
                .addAll(attempts.waitingEvidence(event.learner(), data.attempt(), new QuestionKey(question))));
        if (waiting.isEmpty()) {
            if (asked.stream().noneMatch(counted::contains)) {
                // Whoever decided over it as evidence has had the last word, which may have been no.
                throw notAcceptable(event, QuizProblem.EVIDENCE_DECIDED.slug());
            }
            return;
        }
        counted.addAll(asked);
        try {
            evidence.accept(teacher, event.learner(), data.attempt(), waiting, reason, now);
        } catch (ProblemException refused) {
            throw notAcceptable(event, refused.type().slug());
        }
    }

    private static ProblemException notAcceptable(KeptEvent event, String reason) {
        return SyncProblem.EVENT_NOT_ACCEPTABLE.asException().withMember("events",
                List.of(Map.of("id", event.id(), "reason", reason)));
    }
}
