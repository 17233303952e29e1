package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.List;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.progress.lock.ShortestWay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shortest list of what is left before the certificate. */
@Schema(name = "WayToCertificate")
record WayToCertificate(
        @Schema(enumeration = {
                "everything-that-counts", "requirements"},
                description = "everything-that-counts: the course says nothing else, and all that is in the percent has to be completed. requirements: what the course says.") String rule,
        @Schema(description = "Whether nothing is left.") boolean met,
        @Schema(description = "The fewest items that are enough, and of as many the fewest minutes, in the order of the course; with what has to be done before they open.") List<Step> remaining,
        @Schema(description = "What they take together, in minutes.") int minutes,
        @Schema(nullable = true,
                description = "Until when some of it has to wait; null: nothing has to.") Instant opensAt){

    /** One thing to do. */
    @Schema(name = "StepToCertificate")
    record Step(String key,
            @Schema(enumeration = {"text", "script", "workshop", "case-study", "quiz"}) String kind, String title,
            String module, int minutes,
            @Schema(nullable = true,
                    description = "The percent to reach in a quiz; null: to complete it is enough.") Integer needed,
            @Schema(nullable = true, description = "The percent that I have there and may see.") Integer have){}

    static WayToCertificate of(LearnersCourse mine, CourseProgress progress) {
        PublishedCourse course = mine.course();
        boolean isSaid = course.document().certificate() != null;
        List<Requirement> wanted = isSaid
                ? course.document().certificate().requires()
                : progress.missing().stream().map(item -> Requirement.completing(item.key())).toList();
        Standpoint here = mine.standpoint();
        ShortestWay.Way way = here.way(wanted);
        List<OutlineItem> items = course.items().stream().filter(item -> way.steps().containsKey(item.key())).toList();
        return new WayToCertificate(isSaid ? "requirements" : "everything-that-counts",
                way.steps().isEmpty() && way.opensAt() == null,
                items.stream().map(item -> step(item, way.steps().get(item.key()), here)).toList(),
                items.stream().mapToInt(OutlineItem::minutes).sum(), way.opensAt());
    }

    private static Step step(OutlineItem item, int percent, Standpoint here) {
        return new Step(item.key(), item.kind(), item.title(), item.module(), item.minutes(),
                percent == 0 ? null : percent, here.percent(item.key()));
    }
}
