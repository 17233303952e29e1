package org.alliances.mooc.contentpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.jboss.logging.Logger;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;

/** Publishes the content directory when the application starts, before it takes requests. */
@ApplicationScoped
class ContentPackStart {
    /**
     * Flyway migrates before any observer of the start-up runs. Earlier than the default, so that whoever fills its
     * memory at start-up finds the courses published.
     */
    private static final int BEFORE_READERS = Interceptor.Priority.APPLICATION;
    private static final Logger LOG = Logger.getLogger(ContentPackStart.class);

    private final ContentConfig config;
    private final ContentPackPublisher publisher;

    ContentPackStart(ContentConfig config, ContentPackPublisher publisher) {
        this.config = config;
        this.publisher = publisher;
    }

    void onStart(@Observes @Priority(BEFORE_READERS) StartupEvent start) {
        try {
            publish();
        } catch (ContentRefused refused) {
            LOG.errorf("Course files refused, nothing was changed: directory=%s errors=%d%n%s", config.directory(),
                    refused.findings().stream().filter(ContentFinding::isError).count(),
                    refused.report(Locale.getDefault()));
            if (LaunchMode.current() != LaunchMode.NORMAL) {
                // Whoever started a development mode or a test has to see that there is no application.
                throw refused;
            }
            // Both are needed: the exception ends the start without the stack trace that would bury the list, the exit
            // ends the process with a code that a supervisor understands.
            Quarkus.asyncExit(1);
            throw new PreventFurtherStepsException("The course files have errors.", 1);
        }
    }

    /** @throws ContentRefused where any file is broken; then nothing was published */
    void publish() {
        if (!config.loadAtStart()) {
            LOG.info("Course files are not read: alliances.content.load-at-start=false");
            return;
        }
        ContentPack pack = ContentPackLoader.load(ContentDirectory.find(config.directory()));
        // Authors read these lines in the language of their terminal.
        pack.findings().forEach(finding -> LOG.warn(finding.in(Locale.getDefault())));
        List<PackedCourse> mine = new ArrayList<>();
        for (PackedCourse packed : pack.courses()) {
            if (publisher.isOfSomebodyElse(packed.course().key())) {
                LOG.warnf("Course files are not loaded, because somebody has published the course since: course=%s;"
                        + " compare with « plan », and load with « apply » on purpose", packed.course().key());
            } else {
                mine.add(packed);
            }
        }
        publisher.publish(new ContentPack(mine, pack.findings()));
    }
}
