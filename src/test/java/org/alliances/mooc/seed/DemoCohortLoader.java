package org.alliances.mooc.seed;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages have the demonstration cohort. */
@ApplicationScoped
public class DemoCohortLoader {
    private final DemoCohort cohort;

    DemoCohortLoader(DemoCohort cohort) {
        this.cohort = cohort;
    }

    public void load() {
        cohort.load(() -> true);
    }
}
