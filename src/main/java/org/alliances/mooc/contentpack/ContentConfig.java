package org.alliances.mooc.contentpack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the courses come from. */
@ConfigMapping(prefix = "alliances.content")
interface ContentConfig {
    /**
     * The directory of the course files. A relative path is looked for in the working directory, then beside the
     * application's jar, then one folder above it.
     */
    @WithDefault("course-content")
    String directory();

    /**
     * Whether the course files are read, checked and published when the application starts. Without it the application
     * serves what was published before.
     */
    @WithDefault("true")
    boolean loadAtStart();
}
