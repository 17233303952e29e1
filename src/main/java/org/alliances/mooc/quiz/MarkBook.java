package org.alliances.mooc.quiz;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.kernel.LearnerId;

/** The marks that people have given. */
public interface MarkBook {
    /**
     * Those of an attempt that are released, by question key: the points of the level reached, by criterion. Joins the
     * transaction.
     */
    Map<String, Map<String, BigDecimal>> released(LearnerId learner, UUID attempt);
}
