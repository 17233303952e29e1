package org.alliances.mooc.sync.pull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what apps are told. */
@ConfigMapping(prefix = "alliances.sync")
interface SyncConfig {
    /** How many changed things one answer tells; what is left comes with the next one. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int changesAtOnce();
}
