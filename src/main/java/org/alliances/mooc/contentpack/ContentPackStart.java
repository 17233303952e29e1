package org.alliances.mooc.contentpack;

import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.quarkus.runtime.PreventFurtherStepsException;
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

    void publish(@Observes @Priority(BEFORE_READERS) StartupEvent start) {
        if (!config.loadAtStart()) {
            LOG.info("Course files are not read: alliances.content.load-at-start=false");
            return;
        }
        // People read these lines in the language of their terminal.
        Locale locale = Locale.getDefault();
        try {
            ContentPack pack = ContentPackLoader.load(ContentDirectory.find(config.directory()));
            pack.findings().forEach(finding -> LOG.warn(finding.in(locale)));
            publisher.publish(pack);
        } catch (ContentRefused refused) {
            LOG.errorf("Course files refused, nothing was changed: directory=%s errors=%d%n%s", config.directory(),
                    refused.findings().stream().filter(ContentFinding::isError).count(), refused.report(locale));
            // Ends the start with this exit code and one line, without the stack trace that would bury the list.
            throw new PreventFurtherStepsException("The course files have errors, listed above. Nothing was changed.",
                    1);
        }
    }
}
