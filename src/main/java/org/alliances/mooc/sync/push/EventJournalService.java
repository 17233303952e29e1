package org.alliances.mooc.sync.push;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.problem.EmbeddedProblems;
import org.alliances.mooc.sync.push.KeptEvent.Outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what devices said, and what became of it. */
@ApplicationScoped
class EventJournalService {
    private static final Set<Outcome> DID_NOT_COUNT = EnumSet.of(Outcome.REFUSED, Outcome.SUPERSEDED);

    private final KeptEventRepository events;
    private final KeptEvents kept;
    private final EmbeddedProblems problems;
    private final ObjectMapper json;

    EventJournalService(KeptEventRepository events, KeptEvents kept, EmbeddedProblems problems, ObjectMapper json) {
        this.events = events;
        this.kept = kept;
        this.problems = problems;
        this.json = json;
    }

    /** A learner's own, the newest arrival first. @param outcome {@code null}: what did not count */
    @Transactional
    Page<KeptEventView> mine(LearnerId learner, String outcome, PageLimit limit, Cursor cursor) {
        return Page.of(events.of(learner, outcomes(outcome), limit, cursor), limit,
                event -> Cursor.of(event.receivedAt(), event.id()), this::view);
    }

    /**
     * Those of a course, the longest waiting first.
     *
     * @param outcome {@code null}: refused, and nobody has decided
     * @param learner {@code null}: of everybody
     */
    @Transactional
    Page<KeptEventView> in(CourseKey course, String outcome, LearnerId learner, PageLimit limit, Cursor cursor) {
        KeptEventRepository.Place after = cursor == null
                ? null
                : new KeptEventRepository.Place(cursor.instant(0), cursor.uuid(1), cursor.uuid(2));
        List<KeptEvent> page = events.in(course, outcome == null ? Set.of(Outcome.REFUSED) : outcomes(outcome), learner,
                outcome == null, limit, after);
        return Page.of(page, limit, event -> Cursor.of(event.receivedAt(), event.learner().value(), event.id()),
                this::view);
    }

    private static Set<Outcome> outcomes(String wireName) {
        return wireName == null ? DID_NOT_COUNT : EnumSet.of(Outcome.valueOf(wireName.toUpperCase(Locale.ROOT)));
    }

    KeptEventView view(KeptEvent event) {
        ProblemException refusal = kept.refusal(event);
        return KeptEventView.of(event, refusal == null ? null : problems.document(refusal), tree(event.document()));
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored event is JSON", e);
        }
    }
}
