package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.item.ResponseFault;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.alliances.mooc.quiz.policy.SequencePolicy;
import org.alliances.mooc.quiz.policy.SequencePolicy.Verdict;
import org.alliances.mooc.quiz.policy.Timing;

/**
 * Takes responses to an attempt that the caller has locked: so each is stored before the attempt is graded, or finds it
 * closed and is kept as evidence.
 */
@ApplicationScoped
class ResponseSaver {
    private static final Bilingual NOT_ASKED = Bilingual.of("Cette question ne fait pas partie de la tentative.",
            "This question is not part of the attempt.");

    private final PublishedCourses courses;
    private final QuestionResponseRepository responses;
    private final RefusedResponseRepository refused;
    private final QuizJson json;

    ResponseSaver(PublishedCourses courses, QuestionResponseRepository responses, RefusedResponseRepository refused,
            QuizJson json) {
        this.courses = courses;
        this.responses = responses;
        this.refused = refused;
        this.json = json;
    }

    /**
     * A response as it comes in.
     *
     * @param sequence the client's number; {@code null}: behind whatever is there
     * @param savedAt when it counts as saved
     * @param judgedAt the moment that decides over its lateness: when it arrived, or, of what was done offline, when it
     *            was done
     */
    record Incoming(QuestionKey question, Response response, Long sequence, Instant savedAt, Instant judgedAt,
            boolean offline) {
        /** One that arrives as it is said. */
        static Incoming live(QuestionKey question, Response response, Long sequence, Instant now) {
            return new Incoming(question, response, sequence, now, now, false);
        }
    }

    /**
     * Stores one response, or says why not.
     *
     * @param now when it arrived
     * @throws org.alliances.mooc.kernel.ProblemException question-not-in-attempt, invalid-response
     */
    SaveOutcome save(Attempt attempt, Paper paper, Incoming incoming, Instant now) {
        check(attempt, paper, incoming.question(), incoming.response());
        QuestionResponse stored = responses.findById(
                new QuestionResponse.Key(attempt.learner(), attempt.id(), incoming.question().value()));
        return store(attempt, paper, incoming, stored, now);
    }

    /**
     * All or none: the first response that does not fit refuses the rest, before anything is stored.
     *
     * @param sequences by question; a response without one comes behind whatever is there
     */
    void saveAll(Attempt attempt, Paper paper, Map<String, Response> last, Map<String, Long> sequences, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        // Sorted, so that the violations of the same request always come in the same order.
        new TreeMap<>(last).forEach((key, response) -> wrong.addAll(violations(attempt, paper, key, response)));
        refuse(wrong);
        Map<String, QuestionResponse> stored = responses.of(attempt.learner(), attempt.id()).stream()
                .collect(Collectors.toMap(QuestionResponse::question, Function.identity()));
        last.forEach((key, response) -> store(attempt, paper,
                Incoming.live(new QuestionKey(key), response, sequences.get(key), now), stored.get(key), now));
    }

    private SaveOutcome store(Attempt attempt, Paper paper, Incoming incoming, QuestionResponse stored, Instant now) {
        String document = json.write(incoming.response());
        long sequence = SequencePolicy.number(incoming.sequence(), stored == null ? null : stored.sequence(), now);
        boolean repeated = stored != null && stored.response().equals(document);
        Timing.Phase phase = Timing.of(attempt.dueAt(), paper.rules()).at(incoming.judgedAt());
        if (attempt.isClosed() || phase == Timing.Phase.OVER || stored != null && stored.isChecked()) {
            return repeated
                    ? new SaveOutcome.Duplicate(incoming.question(), stored.savedAt(), stored.sequence())
                    : refuse(attempt, incoming.question(), document, sequence, reason(attempt, phase),
                            incoming.savedAt(), now, incoming.offline());
        }
        Verdict verdict = stored == null
                ? Verdict.NEWER
                : SequencePolicy.verdict(stored.sequence(), stored.response(), sequence, document);
        return switch (verdict) {
            case SAME -> new SaveOutcome.Saved(incoming.question(), stored.savedAt(), stored.sequence());
            case OLDER -> {
                if (!repeated || incoming.offline()) {
                    refuse(attempt, incoming.question(), document, sequence, QuizProblem.RESPONSE_SUPERSEDED,
                            incoming.savedAt(), now, incoming.offline());
                }
                yield new SaveOutcome.Superseded(incoming.question(), stored.savedAt(), stored.sequence());
            }
            case NEWER -> {
                if (phase == Timing.Phase.LATE && !repeated) {
                    attempt.receiveLate();
                }
                yield keep(attempt, incoming, document, sequence, stored, now);
            }
        };
    }

    private SaveOutcome keep(Attempt attempt, Incoming incoming, String document, long sequence,
            QuestionResponse stored, Instant now) {
        if (stored == null) {
            responses.persist(QuestionResponse.save(attempt.learner(), attempt.id(), incoming.question().value(),
                    document, sequence, incoming.savedAt(), incoming.offline()));
            return new SaveOutcome.Saved(incoming.question(), incoming.savedAt(), sequence);
        }
        boolean twice = sequence == stored.sequence() && !stored.response().equals(document);
        if (twice || sequence != stored.sequence() && (incoming.offline() || stored.isSaidOffline())) {
            // Two devices used one number: the text that sorts last stays, and the other is kept too. Or what was said
            // before may turn out to be the last word: a submission of an earlier moment may still be on its way.
            refuse(attempt, incoming.question(), stored.response(), stored.sequence(), QuizProblem.RESPONSE_SUPERSEDED,
                    stored.savedAt(), now, stored.isSaidOffline());
        }
        stored.replace(document, sequence, incoming.savedAt(), incoming.offline());
        return new SaveOutcome.Saved(incoming.question(), incoming.savedAt(), sequence);
    }

    private static QuizProblem reason(Attempt attempt, Timing.Phase phase) {
        if (phase == Timing.Phase.OVER || attempt.isClosed() && attempt.closedBy() == ClosedBy.TIME) {
            return QuizProblem.TIME_IS_UP;
        }
        return attempt.isClosed() ? QuizProblem.ATTEMPT_CLOSED : QuizProblem.RESPONSE_CHECKED;
    }

    private SaveOutcome refuse(Attempt attempt, QuestionKey question, String document, long sequence,
            QuizProblem reason, Instant said, Instant at, boolean offline) {
        // A client that tries again and again leaves one piece of evidence, not many. What was said offline is told apart by
        // its moment: a submission that is told later may make it the last word.
        boolean known = refused.of(attempt.learner(), attempt.id()).stream()
                .anyMatch(late -> late.question().equals(question.value()) && late.response().equals(document)
                        && (!offline || late.sequence() == sequence));
        if (!known) {
            refused.persist(RefusedResponse.keep(attempt, Ids.next(), question.value(), document, sequence, reason,
                    said, at));
        }
        return new SaveOutcome.Refused(question, reason.asException());
    }

    private void check(Attempt attempt, Paper paper, QuestionKey question, Response response) {
        Paper.Asked asked = paper.question(question).orElseThrow(QuizProblem.QUESTION_NOT_IN_ATTEMPT::asException);
        refuse(faults(attempt, asked, response).stream()
                .map(fault -> new Violation(fault.field(), "body", fault.message())).toList());
    }

    private List<Violation> violations(Attempt attempt, Paper paper, String key, Response response) {
        String field = "responses." + key;
        Optional<Paper.Asked> asked = paper.questions().stream().filter(one -> one.key().equals(key)).findFirst();
        if (asked.isEmpty()) {
            return List.of(new Violation(field, "body", NOT_ASKED));
        }
        return faults(attempt, asked.get(), response).stream()
                .map(fault -> new Violation(field + "." + fault.field(), "body", fault.message())).toList();
    }

    private List<ResponseFault> faults(Attempt attempt, Paper.Asked asked, Response response) {
        return courses.course(attempt.course(), attempt.revision()).question(new QuestionKey(asked.key()))
                .check(asked.arrangement(), response);
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw QuizProblem.INVALID_RESPONSE.asException().withViolations(wrong);
        }
    }
}
