package org.alliances.mooc.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.identity.KnownCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.PackagePublished;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishingApi;
import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** Holds the published courses. What is read from here costs no SQL. */
@ApplicationScoped
@Priority(KnownCourses.FROM_MEMORY)
class CourseMemory implements PublishedCourses, KnownCourses {
    private static final Logger LOG = Logger.getLogger(CourseMemory.class);

    private final PublishingApi publishing;
    private final CourseWriter writer;
    private final AtomicReference<Map<CourseKey, LoadedCourse>> current = new AtomicReference<>(Map.of());
    private final Cache<OldRevision, LoadedCourse> older;
    private final CatalogueConfig config;

    CourseMemory(PublishingApi publishing, CourseWriter writer, CatalogueConfig config) {
        this.publishing = publishing;
        this.writer = writer;
        this.config = config;
        this.older = Caffeine.newBuilder().maximumSize(config.olderPublications()).build();
    }

    void onStart(@Observes StartupEvent start) {
        if (config.refreshAtStart()) {
            refresh();
        }
    }

    void onPublished(@Observes(during = TransactionPhase.AFTER_SUCCESS) PackagePublished published) {
        refresh();
    }

    @Scheduled(every = "${alliances.catalogue.refresh-every:5s}", delayed = "${alliances.catalogue.refresh-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        publishing.latestNumbers().forEach((packageKey, number) -> {
            LoadedCourse held = current.get().get(new CourseKey(packageKey));
            if (held == null || held.revision().compareTo(number) < 0) {
                take(packageKey, number);
            }
        });
    }

    private void take(String packageKey, RevisionNumber number) {
        try {
            LoadedCourse loaded = load(publishing.publication(packageKey, number).orElseThrow());
            current.updateAndGet(courses -> with(courses, loaded));
            LOG.infof("course in memory; course=%s revision=%s", packageKey, number);
        } catch (IllegalArgumentException unreadable) {
            // A newer release may have published what this one cannot read: what it holds stays, and so do the others.
            LOG.errorf(unreadable, "this publication cannot be read; course=%s revision=%s", packageKey, number);
        }
    }

    private static Map<CourseKey, LoadedCourse> with(Map<CourseKey, LoadedCourse> courses, LoadedCourse loaded) {
        Map<CourseKey, LoadedCourse> more = new HashMap<>(courses);
        // Two threads may have loaded different publications: the newer one stays.
        more.merge(loaded.key(), loaded,
                (held, mine) -> held.revision().compareTo(mine.revision()) > 0 ? held : mine);
        return Map.copyOf(more);
    }

    private LoadedCourse load(Publication publication) {
        var contents = publishing
                .contents(publication.parts().values().stream().map(Publication.Part::hash).toList());
        Map<String, byte[]> parts = new HashMap<>();
        publication.parts().forEach((key, part) -> parts.put(key, contents.get(part.hash())));
        return new LoadedCourse(publication, CoursePackage.read(parts), writer);
    }

    List<LoadedCourse> loaded() {
        List<LoadedCourse> courses = new ArrayList<>(current.get().values());
        courses.sort(Comparator.comparing(course -> course.document().title(), FrenchOrder.collator()));
        return courses;
    }

    @Override
    public List<PublishedCourse> all() {
        return List.copyOf(loaded());
    }

    @Override
    public LoadedCourse course(CourseKey course) {
        LoadedCourse found = current.get().get(course);
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    @Override
    public boolean isKnown(CourseKey course) {
        return current.get().containsKey(course);
    }

    @Override
    public ProblemException notFound() {
        return CatalogueProblem.COURSE_NOT_FOUND.asException();
    }

    @Override
    public PublishedCourse unpublished(Publication candidate, Map<String, byte[]> parts) {
        return new LoadedCourse(candidate, CoursePackage.read(parts), writer);
    }

    @Override
    public LoadedCourse course(CourseKey course, RevisionNumber revision) {
        LoadedCourse latest = course(course);
        if (latest.revision().equals(revision)) {
            return latest;
        }
        return older.get(new OldRevision(course, revision),
                key -> publishing.publication(course.value(), revision).map(this::load)
                        .orElseThrow(CatalogueProblem.REVISION_NOT_FOUND::asException));
    }

    private record OldRevision(CourseKey course, RevisionNumber revision) {}
}
