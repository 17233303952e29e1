package org.alliances.mooc.progress.offline;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of taking courses along. */
@ConfigMapping(prefix = "alliances.offline")
interface OfflineConfig {
    /** How many bytes of whole texts of courses are held in memory; learners who have decided in the same cases share one. */
    @WithDefault("16M")
    MemorySize textMemory();
}
