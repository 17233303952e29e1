package org.alliances.mooc.identity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;

import io.quarkus.arc.All;

/** The courses of every floor that has some: those that are published, and those that are only being written. */
@ApplicationScoped
class AllKnownCourses {
    private final List<KnownCourses> floors;

    AllKnownCourses(@All List<KnownCourses> floors) {
        this.floors = floors;
    }

    boolean isKnown(CourseKey course) {
        return floors.stream().anyMatch(floor -> floor.isKnown(course));
    }

    ProblemException notFound() {
        return floors.getFirst().notFound();
    }
}
