package org.alliances.mooc.deadline;

import java.time.Instant;
import java.util.List;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an item is due for a learner, and why. */
@Schema(name = "Deadline")
record DeadlineView(@Schema(description = "The key of a lesson, quiz or assignment.",
        examples = "quiz-rassembler") String item,
        @Schema(enumeration = {
                "text", "script", "workshop", "case-study", "quiz", "assignment"}) String kind,
        String title, @Schema(examples = "rassembler") String module,
        @Schema(description = "Until when; what comes at this very instant is in time.") Instant dueAt,
        @Schema(description = "What the clock shows then in the zone.", examples = "2027-03-01T23:59") String wallTime,
        @Schema(examples = "Europe/Paris") String zone,
        @Schema(description = "Whether it is over. That alone refuses nothing.") boolean passed, Basis basis,
        @Schema(description = "What made it so, in the order in which it applies; the last `after` is what holds.") List<Step> because){

    /** What it rests on. */
    @Schema(name = "DeadlineBasis")
    record Basis(
            @Schema(enumeration = {"course",
                    "run"}, description = "Who says so: the run's word takes the place of the course's.") String source,
            DeadlineRuleView rule){}

    /** One reason. */
    @Schema(name = "DeadlineStep")
    record Step(@Schema(enumeration = {
            "course", "run", "reset", "accommodation", "personal"}) String kind,
            @Schema(nullable = true, description = "Without it; null: there was none.") MomentView before,
            @Schema(description = "With it.") MomentView after, String french, String english){
        static Step of(DeadlineStep step) {
            return new Step(step.kind().wireName(), MomentView.of(step.before()), MomentView.of(step.after()),
                    step.sentence().french(), step.sentence().english());
        }
    }

    static DeadlineView of(OutlineItem item, EffectiveDeadline deadline, Instant now) {
        MomentView due = MomentView.of(deadline.due());
        return new DeadlineView(item.key(), item.kind(), item.title(), item.module(), due.dueAt(), due.wallTime(),
                due.zone(), deadline.isPassed(now),
                new Basis(deadline.ofRun() ? "run" : "course", DeadlineRuleView.of(deadline.rule())),
                deadline.because().stream().map(Step::of).toList());
    }
}
