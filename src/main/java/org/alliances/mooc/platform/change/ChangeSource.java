package org.alliances.mooc.platform.change;

import java.util.Collection;
import java.util.Map;

import org.alliances.mooc.kernel.LearnerId;

/**
 * Shows things of one kind, for who reads a learner's changes. A bean of each kind is all that it takes for a kind to be read.
 *
 * @param <V> what is shown of one thing, on the wire
 */
public interface ChangeSource<V> {
    /** As {@link Changes#touch} has it: {@code note}. */
    String kind();

    /** What it shows. */
    Class<V> type();

    /**
     * The things as they are now, in as few statements as that takes. Joins the caller's transaction.
     *
     * @param subjects as {@link Changes#touch} had them
     * @return by subject; what is there no longer is left out
     */
    Map<String, V> show(LearnerId learner, Collection<String> subjects);
}
