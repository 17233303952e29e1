package org.alliances.mooc.platform.idempotency;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of repeatable POSTs. */
@ConfigMapping(prefix = "alliances.idempotency")
interface IdempotencyConfig {
    /** How long the answer to an {@code Idempotency-Key} is kept and replayed; the contract promises 24 hours at least. */
    @DurationMin(hours = 24)
    @WithDefault("48H")
    Duration keptFor();
}
