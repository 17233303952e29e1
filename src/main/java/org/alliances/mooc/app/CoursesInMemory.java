package org.alliances.mooc.app;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourses;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The application has started once it has read what is published, be it nothing. */
@Startup
@ApplicationScoped
class CoursesInMemory implements HealthCheck {
    private final PublishedCourses courses;

    CoursesInMemory(PublishedCourses courses) {
        this.courses = courses;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Courses in memory").up().withData("courses", courses.all().size()).build();
    }
}
