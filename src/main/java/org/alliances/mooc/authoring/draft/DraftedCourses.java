package org.alliances.mooc.authoring.draft;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.CatalogueProblem;
import org.alliances.mooc.identity.KnownCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;

/** Courses that are being written can be granted before they are published. */
@ApplicationScoped
class DraftedCourses implements KnownCourses {
    private final Drafts drafts;

    DraftedCourses(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isKnown(CourseKey course) {
        return drafts.isKnown(course);
    }

    @Override
    public ProblemException notFound() {
        return CatalogueProblem.COURSE_NOT_FOUND.asException();
    }
}
