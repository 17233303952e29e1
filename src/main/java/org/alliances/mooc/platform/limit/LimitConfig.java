package org.alliances.mooc.platform.limit;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the limits on requests; each replica counts by itself. */
@ConfigMapping(prefix = "alliances.limit")
interface LimitConfig {
    /** Whether requests are limited at all; off where a gateway in front does it. */
    @WithDefault("true")
    boolean enabled();

    /** In how much time a quota that was used up is whole again. */
    @DurationMin(seconds = 1)
    @WithDefault("60S")
    Duration window();

    /** How many requests one account may send in a window: a phone that comes back sends hundreds at once. */
    @Min(1)
    @WithDefault("1200")
    long userRequests();

    /**
     * How many requests one address may send in a window, with and without a token: a school or a campus is one address,
     * and each of its learners loads dozens of pictures at the start.
     */
    @Min(1)
    @WithDefault("36000")
    long addressRequests();
}
