package org.alliances.mooc.deadline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When something is due, as it was said. */
@Schema(name = "DeadlineRule")
record DeadlineRuleView(@Schema(enumeration = {
        "fixed", "relative", "none"}) String kind,
        @Schema(nullable = true, description = "Of a relative one: days after the enrolment.",
                examples = "P14D") String after,
        @Schema(nullable = true, description = "What the clock shows: a day and a time, or of a relative one a time.",
                examples = "23:59") String at,
        @Schema(nullable = true, examples = "Europe/Paris") String zone,
        @Schema(description = "Whether a learner who missed it may count anew from today.") boolean resettable){
    static DeadlineRuleView of(DeadlineRule rule) {
        return new DeadlineRuleView(rule.kind().wireName(), rule.isRelative() ? "P" + rule.afterDays() + "D" : null,
                rule.at(), rule.zone() == null ? null : rule.zone().getId(), rule.resettable());
    }
}
