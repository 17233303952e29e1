package org.alliances.mooc.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * In which order one attempt shows the parts of a question: the authors' ids, in the order shown. Frozen in the paper of
 * the attempt; a part's wire label is its place in this order, so that the labels say nothing of the authors' order.
 *
 * @param shown choices, left sides or items to put in order; empty where a question has none
 * @param targets right sides of a matching; empty for other kinds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Arrangement(List<String> shown, List<String> targets) {
    /** For questions without parts. */
    public static final Arrangement NONE = new Arrangement(List.of(), List.of());

    public Arrangement {
        shown = Lists.copy(shown);
        targets = Lists.copy(targets);
    }

    static Arrangement of(List<String> shown) {
        return new Arrangement(shown, List.of());
    }

    static List<String> shuffled(List<String> ids, RandomGenerator random) {
        List<String> order = new ArrayList<>(ids);
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, random.nextInt(last + 1));
        }
        return order;
    }
}
