package org.alliances.mooc.item.draw;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a paper is drawn from and how it is composed.
 *
 * @param total questions in each paper
 * @param from which questions may be drawn; {@code null}: all of the pool
 */
public record Draw(int total, @JsonProperty("from") Selector from, List<Constraint> constraints) {
    public Draw {
        constraints = constraints == null ? List.of() : List.copyOf(constraints);
    }
}
