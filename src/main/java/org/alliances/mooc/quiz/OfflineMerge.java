package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.platform.persistence.Ids;

/**
 * Finds what an attempt was answered with at the moment when its learner submitted it, among all that has come: of each
 * question the response with the highest number of those that were said by then. So it does not matter in which order they
 * came, nor from how many devices.
 */
@ApplicationScoped
class OfflineMerge {
    private static final Comparator<RefusedResponse> LAST_WORD = Comparator.comparingLong(RefusedResponse::sequence)
            .thenComparing(RefusedResponse::response);

    private final QuestionResponseRepository responses;
    private final RefusedResponseRepository refused;

    OfflineMerge(QuestionResponseRepository responses, RefusedResponseRepository refused) {
        this.responses = responses;
        this.refused = refused;
    }

    /** @param submittedAt what was said later is kept, and does not count */
    void settle(Attempt attempt, Instant submittedAt) {
        List<QuestionResponse> late = responses.of(attempt.learner(), attempt.id()).stream()
                .filter(response -> response.savedAt().isAfter(submittedAt) && !response.isChecked()).toList();
        if (late.isEmpty()) {
            return;
        }
        Map<String, List<RefusedResponse>> before = refused.of(attempt.learner(), attempt.id()).stream()
                .filter(response -> response.gaveWay() && response.saidAt() != null
                        && !response.saidAt().isAfter(submittedAt))
                .collect(Collectors.groupingBy(RefusedResponse::question));
        late.forEach(response -> takeBack(attempt, response, before.getOrDefault(response.question(), List.of())));
        responses.flush();
    }

    private void takeBack(Attempt attempt, QuestionResponse late, List<RefusedResponse> before) {
        refused.persist(RefusedResponse.keep(attempt, Ids.next(), late.question(), late.response(), late.sequence(),
                QuizProblem.ATTEMPT_CLOSED, late.savedAt(), late.savedAt()));
        before.stream().max(LAST_WORD).ifPresentOrElse(last -> {
            late.replace(last.response(), last.sequence(), last.saidAt(), true);
            refused.delete(last);
        }, () -> responses.delete(late));
    }
}
