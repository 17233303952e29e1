package org.alliances.mooc.authoring.preview;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.Checker;
import org.alliances.mooc.authoring.draft.Draft;
import org.alliances.mooc.authoring.draft.Drafts;
import org.alliances.mooc.authoring.draft.FindingView;
import org.alliances.mooc.authoring.draft.Waivers;
import org.alliances.mooc.catalogue.CatalogueProblem;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.rule.Finding;
import org.alliances.mooc.deadline.DeadlineApi;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.EnrolmentRecord;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.progress.MyCourseView;
import org.alliances.mooc.progress.ProgressPreview;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes of a draft the course that it would be. */
@ApplicationScoped
class Previews {
    private static final LearnerId NOBODY = new LearnerId(new UUID(0, 0));

    private final Drafts drafts;
    private final Waivers waivers;
    private final PublishingApi publishing;
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final DeadlineApi deadlines;

    Previews(Drafts drafts, Waivers waivers, PublishingApi publishing, PublishedCourses courses,
            EnrolmentApi enrolments, DeadlineApi deadlines) {
        this.drafts = drafts;
        this.waivers = waivers;
        this.publishing = publishing;
        this.courses = courses;
        this.enrolments = enrolments;
        this.deadlines = deadlines;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException findings-refuse: what has errors is no course yet */
    @Transactional
    PublishedCourse of(CourseKey course, Locale language) {
        Draft draft = drafts.of(course);
        SortedMap<String, JsonNode> trees = drafts.trees(draft.contents());
        Set<String> waived = waivers.reasons(course).keySet();
        List<Finding> errors = Checker.check(trees).stream().filter(Finding::isError)
                .filter(finding -> !waived.contains(Waivers.key(finding))).toList();
        if (!errors.isEmpty()) {
            throw AuthoringProblem.FINDINGS_REFUSE.asException().withMember("findings",
                    errors.stream().map(finding -> FindingView.of(finding, language, null)).toList());
        }
        CoursePackage would = CoursePackage.of(trees);
        SortedMap<String, ContentHash> hashes = new TreeMap<>();
        would.parts().forEach((part, bytes) -> hashes.put(part, ContentHash.of(bytes)));
        return courses.unpublished(publishing.candidate(course.value(), hashes), would.parts());
    }

    /**
     * The learner's screen of the course.
     *
     * @param enrolledAt what relative deadlines count from
     * @throws org.alliances.mooc.kernel.ProblemException run-not-found (404): neither the draft nor the course has it
     */
    @Transactional
    MyCourseView asLearner(CourseKey course, RunKey run, Instant enrolledAt, Set<String> completed, Instant at,
            Locale language) {
        PublishedCourse would = of(course, language);
        requireRun(would, run);
        EnrolmentRecord place = new EnrolmentRecord(NOBODY, course, run, would.revision(), enrolledAt);
        return ProgressPreview.of(would, place, completed, deadlines.wouldBeDue(would, place), at);
    }

    private void requireRun(PublishedCourse would, RunKey run) {
        if (would.document().runs().stream().anyMatch(planned -> planned.key().equals(run.value()))) {
            return;
        }
        if (courses.all().stream().noneMatch(published -> published.key().equals(would.key()))) {
            throw CatalogueProblem.RUN_NOT_FOUND.asException();
        }
        enrolments.requireRun(would.key(), run);
    }
}
