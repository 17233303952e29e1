package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.platform.problem.EmbeddedProblems;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.alliances.mooc.quiz.QuizProblem;
import org.alliances.mooc.sync.push.KeptEvent.Outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes events, one transaction each: what an event does and that it is known are one, so that a crash leaves all of it or
 * nothing, and two who bring the same event leave one.
 */
@ApplicationScoped
class KeptEvents {
    private static final int TRIES = 5;
    /** What will not be otherwise, whatever arrives; everything else is tried again. */
    private static final Set<String> FINAL = Set.of(QuizProblem.ATTEMPT_CLOSED.slug(), QuizProblem.TIME_IS_UP.slug(),
            QuizProblem.RESPONSE_CHECKED.slug(), QuizProblem.INVALID_RESPONSE.slug(),
            QuizProblem.QUESTION_NOT_IN_ATTEMPT.slug(), QuizProblem.ATTEMPT_ID_TAKEN.slug(),
            QuizProblem.PACKAGE_TAMPERED.slug(), QuizProblem.PACKAGE_EXPIRED.slug(),
            QuizProblem.OFFLINE_NOT_ALLOWED.slug(), QuizProblem.NO_ATTEMPTS_LEFT.slug(), QuizProblem.QUIZ_CLOSED.slug(),
            QuizProblem.QUIZ_NOT_OPEN_YET.slug(), QuizProblem.WAIT_BETWEEN_ATTEMPTS.slug(), "completion-revoked",
            "note-elsewhere", "too-many-notes", "not-a-case-study", PlatformProblem.INVALID_REQUEST.slug(),
            SyncProblem.EVENT_ID_REUSED.slug());

    private final KeptEventRepository events;
    private final EventReader reader;
    private final EventMeaning meaning;
    private final Changes changes;
    private final ObjectMapper json;
    private final EmbeddedProblems problems;

    KeptEvents(KeptEventRepository events, EventReader reader, EventMeaning meaning, Changes changes,
            ObjectMapper json, EmbeddedProblems problems) {
        this.events = events;
        this.reader = reader;
        this.meaning = meaning;
        this.changes = changes;
        this.json = json;
        this.problems = problems;
    }

    /** What became of an event that was taken. @param isRepeat whether it was known before */
    record Taken(UUID id, boolean isRepeat) {}

    /** Takes an event, whatever it is. */
    Taken take(LearnerId learner, String device, ReadEvent event, Instant now) {
        if (!event.isReadable()) {
            return keepRefused(learner, device, event, event.fault(), now);
        }
        try {
            return own(() -> {
                Optional<KeptEvent> claimed = events.claim(KeptEvent.of(learner, device, event, now));
                claimed.ifPresent(kept -> settle(kept, meaning.happen(learner, event.data(), event.at(), now)));
                return claimed.isPresent() ? new Taken(event.id(), false) : known(learner, device, event, now);
            });
        } catch (ProblemException refusal) {
            return keepRefused(learner, device, event, refusal, now);
        }
    }

    private Taken keepRefused(LearnerId learner, String device, ReadEvent event, ProblemException refusal,
            Instant now) {
        return own(() -> {
            Optional<KeptEvent> claimed = events.claim(KeptEvent.of(learner, device, event, now));
            claimed.ifPresent(kept -> refuse(kept, refusal));
            return claimed.isPresent() ? new Taken(event.id(), false) : known(learner, device, event, now);
        });
    }

    /** The id is known: the same again, or another event under it, which is kept too. */
    private Taken known(LearnerId learner, String device, ReadEvent event, Instant now) {
        KeptEvent first = events.of(learner, event.id()).orElseThrow();
        if (first.isRepeatedBy(event)) {
            return new Taken(event.id(), true);
        }
        ReadEvent other = event.under(EventReader.idOf(event.hash()), SyncProblem.EVENT_ID_REUSED.asException());
        events.claim(KeptEvent.of(learner, device, other, now)).ifPresent(kept -> refuse(kept, other.fault()));
        return new Taken(other.id(), false);
    }

    /** Tries a refused event again, now that more has arrived. @return whether it counts now */
    boolean tryAgain(LearnerId learner, UUID id, Instant now) {
        try {
            return own(() -> {
                KeptEvent kept = events.lock(learner, id).orElseThrow();
                if (!kept.isPending()) {
                    return false;
                }
                settle(kept, meaning.happen(learner, reader.stored(kept.kind(), kept.document()), kept.happenedAt(),
                        now));
                changes.touch(learner, EventSource.KIND, id);
                return kept.outcome() != Outcome.REFUSED;
            });
        } catch (ProblemException refusal) {
            return own(() -> {
                events.lock(learner, id).filter(KeptEvent::isPending).ifPresent(kept -> refuse(kept, refusal));
                return false;
            });
        }
    }

    /** Says what an attempt's events are about, as soon as one of them tells it. */
    void nameCourses(LearnerId learner, UUID attempt) {
        QuarkusTransaction.requiringNew().run(() -> events.nameCourse(learner, attempt));
    }

    /** Does what an event says, and remembers it. */
    private void settle(KeptEvent kept, EventMeaning.Effect effect) {
        if (effect.refusal() == null) {
            kept.count(effect.outcome());
        } else {
            refuse(kept, effect.refusal());
        }
    }

    private void refuse(KeptEvent kept, ProblemException refusal) {
        String why = write(KeptProblem.of(refusal));
        // What a client can act upon is told again whenever it is asked anew; the reason is what has to stay.
        kept.refuse(why.length() <= KeptProblem.LONGEST ? why : write(KeptProblem.of(refusal).withoutMembers()),
                !FINAL.contains(refusal.type().slug()));
    }

    /** Why an event was refused; {@code null}: it was not. */
    ProblemException refusal(KeptEvent kept) {
        if (kept.problem() == null) {
            return null;
        }
        KeptProblem stored = read(kept.problem());
        ProblemException refusal = problems.type(stored.slug()).with(stored.french(), stored.english())
                .withViolations(stored.violations().stream().map(KeptProblem.Wrong::toViolation).toList());
        for (var member : stored.members().entrySet()) {
            refusal = refusal.withMember(member.getKey(), member.getValue());
        }
        return refusal;
    }

    /** A transaction of its own, made again where another request won a unique constraint. */
    private static <T> T own(Supplier<T> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private String write(KeptProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a refusal is always JSON", e);
        }
    }

    private KeptProblem read(String stored) {
        try {
            return json.readValue(stored, KeptProblem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored refusal does not have the shape of its type", e);
        }
    }
}
