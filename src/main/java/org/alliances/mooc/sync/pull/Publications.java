package org.alliances.mooc.sync.pull;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.RevisionNumber;

/** The publications that apps hold, and those that they could. */
@Singleton
class Publications {
    private final PublishedCourses courses;

    Publications(PublishedCourses courses) {
        this.courses = courses;
    }

    PublishedCourse of(CourseKey course, int revision) {
        return courses.course(course, new RevisionNumber(revision));
    }

    /** What an app holds. Empty: nothing that can be compared with, so that it gets everything. */
    Optional<PublishedCourse> held(CourseKey course, int revision) {
        if (revision == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(course, revision));
        } catch (ProblemException | IllegalArgumentException notReadableHere) {
            // A cursor that somebody made up, or a publication in a form that this release cannot read.
            return Optional.empty();
        }
    }

    /** The course that a cursor means; empty: it is not known here. */
    Optional<CourseKey> named(long id) {
        return courses.all().stream().map(PublishedCourse::key).filter(course -> SyncCursor.id(course) == id)
                .findFirst();
    }
}
