package org.alliances.mooc.enrolment;

import java.time.Instant;

import org.alliances.mooc.kernel.LocalMoment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dated run, for who teaches. */
@Schema(name = "TaughtRun")
record RunView(@Schema(examples = "session-hiver") String key, String title, RunState state,
        @Schema(description = "Whether one can enrol now, or wait for a place.") boolean enrollable,
        @Schema(nullable = true, description = "Why not: the slug of the refusal.") String reason,
        @Schema(nullable = true) Moment enrolmentOpens, @Schema(nullable = true) Moment enrolmentCloses,
        @Schema(nullable = true) Moment start, @Schema(nullable = true) Moment end,
        @Schema(nullable = true) Integer capacity, boolean waitingList,
        @Schema(nullable = true) PutRunRequest.Cohort cohort, @Schema(description = "Enrolled now.") long active,
        long waiting) {
    static RunView of(Run run, long active, long waiting, Instant now) {
        RunTerms terms = run.terms();
        boolean isFull = terms.capacity() != null && active >= terms.capacity() && !terms.waitingList();
        String reason = terms.refusal(now).map(EnrolmentProblem::slug)
                .orElse(isFull ? EnrolmentProblem.RUN_FULL.slug() : null);
        return new RunView(run.key().value(), terms.title(), terms.state(now), reason == null, reason,
                Moment.opening(terms.opens()), Moment.ending(terms.closes()), Moment.opening(terms.start()),
                Moment.ending(terms.end()), terms.capacity(), terms.waitingList(),
                terms.territory() == null && terms.organisation() == null
                        ? null
                        : new PutRunRequest.Cohort(terms.territory(), terms.organisation()),
                active, waiting);
    }

    /** A moment and the instant that it is by the rules of its zone. */
    @Schema(name = "RunMoment")
    record Moment(@Schema(examples = "2027-01-15T09:00") String at, @Schema(examples = "Europe/Paris") String zone,
            Instant instant) {
        static Moment opening(LocalMoment moment) {
            return moment == null
                    ? null
                    : new Moment(moment.at().toString(), moment.zone().getId(), moment.first());
        }

        static Moment ending(LocalMoment moment) {
            return moment == null
                    ? null
                    : new Moment(moment.at().toString(), moment.zone().getId(), moment.last());
        }
    }
}
