package org.alliances.mooc.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.alliances.mooc.support.PackagedApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application does not start with invented learners. */
class RefusedInProductionIT {
    @TempDir
    Path folder;

    @Test
    void endsWithOneSentence() {
        PackagedApplication application = new PackagedApplication(folder, Map.of("ALLIANCES_SEED_DEMO", "true"));

        assertThat(application.startToFail()).isEqualTo(1);
        assertThat(application.output()).filteredOn(line -> line.contains("\"level\":\"ERROR\"")).singleElement()
                .asString().contains("alliances.seed.demo=true loads invented learners and is for development only")
                .doesNotContain("\"exception\"");
    }
}
