package org.alliances.mooc.sync.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.progress.OfflineProgress;
import org.alliances.mooc.progress.journal.Journals;
import org.alliances.mooc.progress.position.LessonPosition;
import org.alliances.mooc.progress.position.Positions;
import org.alliances.mooc.quiz.OfflineAttempts;
import org.alliances.mooc.quiz.OfflineAttempts.Moment;
import org.alliances.mooc.quiz.SaveOutcome;
import org.alliances.mooc.reading.OfflineNotes;
import org.alliances.mooc.sync.push.KeptEvent.Outcome;

import com.fasterxml.jackson.databind.JsonNode;

/** Does what an event says, through the feature that it is about. Joins the caller's transaction. */
@ApplicationScoped
class EventMeaning {
    private final OfflineProgress progress;
    private final Positions positions;
    private final Journals journals;
    private final OfflineNotes notes;
    private final OfflineAttempts attempts;
    private final PublicationsInForce publications;

    EventMeaning(OfflineProgress progress, Positions positions, Journals journals, OfflineNotes notes,
            OfflineAttempts attempts, PublicationsInForce publications) {
        this.progress = progress;
        this.positions = positions;
        this.journals = journals;
        this.notes = notes;
        this.attempts = attempts;
        this.publications = publications;
    }

    /**
     * What came of it.
     *
     * @param refusal of what the feature has kept itself, so that the transaction has to go through; {@code null}: none
     */
    record Effect(Outcome outcome, ProblemException refusal) {
        static final Effect ACCEPTED = new Effect(Outcome.ACCEPTED, null);
        static final Effect SUPERSEDED = new Effect(Outcome.SUPERSEDED, null);

        static Effect of(boolean stands) {
            return stands ? ACCEPTED : SUPERSEDED;
        }

        static Effect refused(ProblemException why) {
            return new Effect(Outcome.REFUSED, why);
        }
    }

    /** @throws ProblemException where the feature refuses it; the transaction then has to be taken back */
    Effect happen(LearnerId learner, EventData data, Instant at, Instant now) {
        return happen(learner, data, at, now, false);
    }

    /**
     * An instructor lets it in, whatever is locked, limited or missing.
     *
     * @throws ProblemException where it has no place in the course
     */
    Effect admit(LearnerId learner, EventData data, Instant at, UUID by, String reason, Instant now) {
        return switch (data) {
            case EventData.LessonCompleted completed -> {
                progress.admitCompletion(learner, seen(completed, at), lesson(completed), at, by, reason, now);
                yield Effect.ACCEPTED;
            }
            case EventData.AttemptStarted started -> {
                attempts.admit(learner, new CourseKey(started.course()), new QuizKey(started.quiz()),
                        started.attempt(), new Moment(at, null), now);
                yield Effect.ACCEPTED;
            }
            default -> happen(learner, data, at, now, true);
        };
    }

    private Effect happen(LearnerId learner, EventData data, Instant at, Instant now, boolean admitted) {
        return switch (data) {
            case EventData.PositionReached reached -> Effect.of(positions.putOffline(learner, seen(reached, at),
                    lesson(reached), LessonPosition.of(reached.position()), at, now, admitted));
            case EventData.DecisionMade made -> Effect.of(progress.decideOffline(learner, seen(made, at), lesson(made),
                    made.option(), made.reason(), at, admitted));
            case EventData.JournalWritten written -> {
                journals.handInOffline(learner, seen(written, at), lesson(written), written.text(), at, now, admitted);
                yield Effect.ACCEPTED;
            }
            case EventData.NoteWritten note -> Effect.of(notes.write(learner, seen(note, at), lesson(note), note.note(),
                    note.kind() == null ? "note" : note.kind(), note.text(), note.paragraph(), at, now));
            case EventData.NoteDeleted note -> Effect
                    .of(notes.takeAway(learner, seen(note, at), lesson(note), note.note(), at, now));
            case EventData.LessonCompleted completed -> {
                // Earned earlier is earned too: there is nothing newer that would stand instead.
                progress.completeOffline(learner, seen(completed, at), lesson(completed), at,
                        position(completed.position()), now);
                yield Effect.ACCEPTED;
            }
            case EventData.AttemptStarted started -> {
                attempts.begin(learner, new CourseKey(started.course()), new QuizKey(started.quiz()), started.attempt(),
                        started.seal(), new Moment(at, null), now);
                yield Effect.ACCEPTED;
            }
            case EventData.Responded responded -> effect(attempts.save(learner, responded.attempt(),
                    new QuestionKey(responded.question()), responded.response(), responded.sequence(),
                    new Moment(at, duration(responded.elapsedMillis())), now));
            case EventData.AttemptSubmitted submitted -> effect(attempts.submit(learner, submitted.attempt(),
                    submitted.responses() == null ? Map.of() : submitted.responses(),
                    submitted.sequences() == null ? Map.of() : submitted.sequences(),
                    new Moment(at, duration(submitted.elapsedMillis())), now));
        };
    }

    PublishedCourse seen(EventData.InLesson event, Instant at) {
        return publications.seen(new CourseKey(event.course()), event.revision(), lesson(event), at);
    }

    private static LessonKey lesson(EventData.InLesson event) {
        return new LessonKey(event.lesson());
    }

    private static LessonPosition position(JsonNode position) {
        return position == null || position.isNull() ? null : LessonPosition.of(position);
    }

    private static Duration duration(Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static Effect effect(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved saved -> Effect.ACCEPTED;
            case SaveOutcome.Duplicate same -> Effect.ACCEPTED;
            case SaveOutcome.Superseded newer -> Effect.SUPERSEDED;
            case SaveOutcome.Refused refused -> Effect.refused(refused.problem());
        };
    }

    private static Effect effect(OfflineAttempts.Submitted submitted) {
        Optional<ProblemException> refusal = submitted.refused().stream().findFirst().map(SaveOutcome.Refused::problem);
        return refusal.map(Effect::refused).orElseGet(() -> Effect.of(!submitted.isLate()));
    }
}
