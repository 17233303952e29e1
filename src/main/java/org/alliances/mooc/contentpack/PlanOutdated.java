package org.alliances.mooc.contentpack;

/** Files or publications have changed since the plan was shown; nothing was done. */
final class PlanOutdated extends RuntimeException {
    PlanOutdated(String asked, String now) {
        super("the plan %s is out of date, it would be %s now: look at it again".formatted(asked, now), null, false,
                false);
    }
}
