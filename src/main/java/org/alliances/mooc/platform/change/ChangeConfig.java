package org.alliances.mooc.platform.change;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the changes that phones follow. */
@ConfigMapping(prefix = "alliances.change")
interface ChangeConfig {
    /** How long it is remembered that something was removed; a phone that was away longer gets everything anew. */
    @WithDefault("180D")
    Duration removalsKeptFor();
}
