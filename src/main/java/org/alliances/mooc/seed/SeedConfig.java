package org.alliances.mooc.seed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The data that a demonstration starts with. */
@ConfigMapping(prefix = "alliances.seed")
interface SeedConfig {
    /**
     * Whether the demonstration cohort is loaded after the start. Only in development and in tests: elsewhere the
     * application refuses to start with it.
     */
    @WithDefault("false")
    boolean demo();

    /** The file of the demonstration cohort, from the working directory. */
    @WithDefault("seeds/demo/cohort.yaml")
    String demoFile();
}
