package org.alliances.mooc.kernel;

import java.util.UUID;

/** Who a record belongs to. Stands first in the primary key of each table that holds a learner's work. */
public record LearnerId(UUID value) {
    public LearnerId {
        if (value == null) {
            throw new IllegalArgumentException("a learner id is a UUID");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
