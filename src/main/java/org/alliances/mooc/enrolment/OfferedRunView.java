package org.alliances.mooc.enrolment;

import org.alliances.mooc.course.CourseDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run, for who wants to enrol. */
@Schema(name = "OfferedRun")
record OfferedRunView(@Schema(examples = "session-hiver") String key, String title, RunState state,
        @Schema(description = "Whether one can enrol now, or wait for a place.") boolean enrollable,
        @Schema(nullable = true,
                description = "Why not: the slug of the refusal. `run-full`: all places are taken; with `waitingList` one can wait.") String reason,
        @Schema(nullable = true) RunView.Moment enrolmentOpens, @Schema(nullable = true) RunView.Moment enrolmentCloses,
        @Schema(nullable = true) RunView.Moment start, @Schema(nullable = true) RunView.Moment end,
        @Schema(nullable = true, description = "Null: as many as come.") Integer capacity,
        @Schema(nullable = true, description = "Null: as many as come.") Long placesLeft, boolean waitingList,
        @Schema(description = "How many wait for a place.") long waiting,
        @Schema(nullable = true, description = "For whom it is; null: for all.") PutRunRequest.Cohort cohort) {

    /** A run of the course's own file is open at any time. */
    static OfferedRunView always(CourseDocument.Run run) {
        return new OfferedRunView(run.key(), run.title(), RunState.OPEN, true, null, null, null, null, null, null, null,
                false, 0, null);
    }

    static OfferedRunView of(RunView run) {
        Long left = run.capacity() == null ? null : Math.max(0, run.capacity() - run.active());
        return new OfferedRunView(run.key(), run.title(), run.state(), run.enrollable(), run.reason(),
                run.enrolmentOpens(), run.enrolmentCloses(), run.start(), run.end(), run.capacity(), left,
                run.waitingList(), run.waiting(), run.cohort());
    }
}
