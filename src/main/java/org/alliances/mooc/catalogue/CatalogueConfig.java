package org.alliances.mooc.catalogue;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the catalogue. */
@ConfigMapping(prefix = "alliances.catalogue")
interface CatalogueConfig {
    /** How often a replica looks whether another one has published: one small query each time. */
    @WithDefault("5S")
    Duration refreshEvery();

    /** How many older publications are kept in memory for attempts and frozen lessons that refer to them. */
    @WithDefault("20")
    int olderPublications();

    /** How many bytes of pictures and documents are held in memory. */
    @WithDefault("32M")
    MemorySize fileMemory();

    /** Whether the published courses are read into memory when the application starts; the content command needs none. */
    @WithDefault("true")
    boolean refreshAtStart();
}
