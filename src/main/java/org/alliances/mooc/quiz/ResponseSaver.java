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

/**
 * Stores responses of an attempt that the caller has locked: so each is stored before the attempt is graded, or finds it
 * closed and is kept as refused.
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

    Paper paperOf(Attempt attempt) {
        return json.paper(attempt.paper());
    }

    /** The order of arrival decides: clocks of several servers may differ, a learner's last word stands. */
    SaveOutcome saveArriving(Attempt attempt, Paper paper, QuestionKey question, Response response, Instant now) {
        check(attempt, paper, question, response);
        QuestionResponse stored = stored(attempt, question);
        Instant savedAt = stored != null && stored.savedAt().isAfter(now) ? stored.savedAt() : now;
        return store(attempt, question, response, stored, savedAt);
    }

    /** The time at which the learner gave the response decides. */
    SaveOutcome saveGivenAt(Attempt attempt, Paper paper, QuestionKey question, Response response, Instant at) {
        check(attempt, paper, question, response);
        QuestionResponse stored = stored(attempt, question);
        if (!attempt.isSubmitted() && stored != null && stored.savedAt().isAfter(at)) {
            return new SaveOutcome.Superseded(question, stored.savedAt());
        }
        return store(attempt, question, response, stored, at);
    }

    /** All or none: the first response that does not fit refuses the rest, before anything is stored. */
    void saveAll(Attempt attempt, Paper paper, Map<String, Response> last, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        // Sorted, so that the violations of the same request always come in the same order.
        new TreeMap<>(last).forEach((key, response) -> wrong.addAll(violations(attempt, paper, key, response)));
        refuse(wrong);
        Map<String, QuestionResponse> stored = responses.of(attempt.learner(), attempt.id()).stream()
                .collect(Collectors.toMap(QuestionResponse::question, Function.identity()));
        last.forEach((key, response) -> {
            QuestionResponse before = stored.get(key);
            Instant savedAt = before != null && before.savedAt().isAfter(now) ? before.savedAt() : now;
            store(attempt, new QuestionKey(key), response, before, savedAt);
        });
    }

    private QuestionResponse stored(Attempt attempt, QuestionKey question) {
        return responses.findById(new QuestionResponse.Key(attempt.learner(), attempt.id(), question.value()));
    }

    private SaveOutcome store(Attempt attempt, QuestionKey question, Response response, QuestionResponse stored,
            Instant at) {
        String document = json.write(response);
        if (attempt.isSubmitted()) {
            return stored != null && stored.response().equals(document)
                    ? new SaveOutcome.Duplicate(question, stored.savedAt())
                    : refuse(attempt, question, document, at);
        }
        if (stored == null) {
            responses.persist(
                    QuestionResponse.save(attempt.learner(), attempt.id(), question.value(), document, at));
        } else {
            stored.replace(document, at);
        }
        return new SaveOutcome.Saved(question, at);
    }

    private SaveOutcome refuse(Attempt attempt, QuestionKey question, String document, Instant at) {
        // A client that tries again and again leaves one piece of evidence, not many.
        boolean known = refused.of(attempt.learner(), attempt.id()).stream()
                .anyMatch(late -> late.question().equals(question.value()) && late.response().equals(document));
        if (!known) {
            refused.persist(
                    RefusedResponse.keep(attempt.learner(), Ids.next(), attempt.id(), question.value(), document,
                            QuizProblem.ATTEMPT_CLOSED, at));
        }
        return new SaveOutcome.Refused(question, QuizProblem.ATTEMPT_CLOSED.asException());
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
