package org.alliances.mooc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.kernel.LearnerId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A learner's deadline of an item, as instructors see it. */
@Schema(name = "LearnerDeadline")
record LearnerDeadlineView(UUID learner, @Schema(examples = "libre") String run,
        @Schema(nullable = true, description = "As she sees it; null: due whenever she likes.") DeadlineView deadline,
        @Schema(nullable = true, description = "What is given to her; null: nothing.") MomentView personal,
        @Schema(nullable = true, description = "Why; null where nothing is given.") String reason,
        @Schema(description = "Every change, the newest first.") List<Change> history, @JsonIgnore String tag) {

    @Schema(name = "LearnerDeadlineChange")
    record Change(Instant at, @Schema(description = "The account that did it.") UUID by,
            @Schema(enumeration = {
                    "extended", "withdrawn", "reset"}) String kind,
            @Schema(nullable = true, description = "What was given; null unless extended.") MomentView until,
            @Schema(nullable = true,
                    description = "The day from which days were counted; null unless reset.") LocalDate countedFrom,
            @Schema(nullable = true) String reason){
        static Change of(DeadlineChange change) {
            MyDeadlineView.Change told = MyDeadlineView.Change.of(change);
            return new Change(told.at(), change.doneBy(), told.kind(), told.until(), told.countedFrom(),
                    told.reason());
        }
    }

    static LearnerDeadlineView of(LearnerId learner, LearnersDeadlines found, OutlineItem item,
            List<DeadlineChange> changes, Instant now) {
        DeadlineChange present = present(changes);
        return new LearnerDeadlineView(learner.value(), found.place().enrolment().run().value(),
                found.of(item.key()).map(deadline -> DeadlineView.of(item, deadline, now)).orElse(null),
                MomentView.of(present), present == null ? null : present.extension().reason(),
                changes.reversed().stream().map(Change::of).toList(), present == null ? null : tag(present));
    }

    /**
     * The extension that holds; {@code null}: none.
     *
     * @param changes first to latest
     */
    static DeadlineChange present(List<DeadlineChange> changes) {
        return changes.stream().filter(change -> change.kind() != DeadlineChange.Kind.RESET)
                .reduce((older, newer) -> newer)
                .filter(change -> change.kind() == DeadlineChange.Kind.EXTENDED).orElse(null);
    }

    static String tag(DeadlineChange extended) {
        return Integer.toString(extended.number());
    }
}
