package org.alliances.mooc.contentpack;

import java.io.PrintStream;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

import io.quarkus.arc.Unremovable;

/** The end of {@code plan} and {@code apply}, in a platform that was started for it. */
@Unremovable
@ApplicationScoped
public class ContentLoad {
    private final ContentPackPublisher publisher;
    private final Flyway flyway;

    ContentLoad(ContentPackPublisher publisher, Flyway flyway) {
        this.publisher = publisher;
        this.flyway = flyway;
    }

    /**
     * @param plan the id of the plan to carry out, or empty for whatever there is to do; {@code null}: only show
     * @return the exit code
     */
    public int run(Path directory, String plan, PrintStream out) {
        ContentPack pack = ContentPackLoader.load(directory);
        try {
            ContentPlan shown = plan == null ? plan(pack) : publisher.publish(pack, plan);
            shown.lines().forEach(out::println);
            if (plan != null) {
                out.println("done");
            }
            return ContentCommand.SILENT;
        } catch (OtherRelease | PlanOutdated outdated) {
            out.println(outdated.getMessage());
            return ContentCommand.NOT_DONE;
        }
    }

    /** Reads only: the tables that are not there yet, {@code apply} or the next start makes. */
    private ContentPlan plan(ContentPack pack) {
        MigrationInfoService tables = flyway.info();
        if (tables.applied().length == 0) {
            return ContentPlan.ofEmptyDatabase(pack);
        }
        if (tables.pending().length > 0) {
            throw new OtherRelease();
        }
        return publisher.plan(pack);
    }

    /** The tables are those of an older release. */
    private static final class OtherRelease extends RuntimeException {
        OtherRelease() {
            super("the database is of an older release: start the application once, which brings it up to date", null,
                    false, false);
        }
    }
}
