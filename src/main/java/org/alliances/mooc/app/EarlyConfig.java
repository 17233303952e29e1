package org.alliances.mooc.app;

import org.eclipse.microprofile.config.Config;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * What is known before the application starts: system properties, environment and .env. The configuration of the
 * application itself is not to be made that early.
 */
public final class EarlyConfig {
    private EarlyConfig() {}

    public static Config read() {
        return new SmallRyeConfigBuilder().addSystemSources().withSources(new DotEnvConfigSourceProvider()).build();
    }
}
