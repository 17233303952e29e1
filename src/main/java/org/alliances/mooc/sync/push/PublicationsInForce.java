package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.publishing.PublishingApi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Which publication a learner had before her when she did something: a matter of the event alone, so that it is the same
 * whenever the event arrives and whatever is published meanwhile.
 */
@ApplicationScoped
class PublicationsInForce {
    private static final int COURSES = 200;

    private final PublishedCourses courses;
    private final PublishingApi publishing;
    private final Cache<Latest, History> histories = Caffeine.newBuilder().maximumSize(COURSES).build();

    PublicationsInForce(PublishedCourses courses, PublishingApi publishing) {
        this.courses = courses;
        this.publishing = publishing;
    }

    private record Latest(CourseKey course, RevisionNumber revision) {}

    /** @param publications the newest first @param everPublished the keys of all parts that any of them had */
    private record History(List<PublishingApi.Summary> publications, Set<String> everPublished) {}

    /**
     * @param revision as the event names it; {@code null}: the one that was in force then or, where that does not have the
     *            lesson, the last before it that does, or else the first that does
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, revision-not-found
     */
    PublishedCourse seen(CourseKey course, Integer revision, LessonKey lesson, Instant at) {
        PublishedCourse latest = courses.course(course);
        if (revision != null) {
            return courses.course(course, new RevisionNumber(revision));
        }
        History history = histories.get(new Latest(course, latest.revision()), key -> new History(
                publishing.publications(course.value()).reversed(), publishing.everPublished(course.value())));
        if (!history.everPublished().contains(PartKind.LESSON.partKey(lesson.value()))) {
            // Today's course says what is wrong.
            return latest;
        }
        PublishedCourse found = latest;
        for (PublishingApi.Summary publication : history.publications()) {
            PublishedCourse then = courses.course(course, publication.number());
            if (then.item(lesson.value()).isPresent()) {
                found = then;
                if (!publication.publishedAt().isAfter(at)) {
                    return found;
                }
            }
        }
        return found;
    }
}
