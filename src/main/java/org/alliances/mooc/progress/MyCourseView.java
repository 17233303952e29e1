package org.alliances.mooc.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.progress.lock.Unmet;
import org.alliances.mooc.progress.position.LessonPosition;
import org.alliances.mooc.quiz.QuizApi.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outline with the learner's states, and her percent with what it is made of. */
@Schema(name = "MyCourse")
public record MyCourseView(String course, String title, String run, Instant serverNow,
        @Schema(description = "The publication that this is computed on.") int revision,
        @Schema(description = "Whole percent, rounded down: done / counted.", examples = "45") int percent,
        @Schema(description = "How many items count: what I have completed, and what is missing.") int counted,
        @Schema(description = "How many I have completed; those that the course no longer has stay counted.") int done,
        @Schema(description = "What counts and is not completed, in order.") List<ItemRef> missing,
        @Schema(description = "By what rule it counts.") Rule rule,
        @Schema(description = "What came into the course after I enrolled and is not completed, in order: it is offered, counts once it is completed, and is never missing.") List<ItemRef> newMaterial,
        @Schema(description = "The keys of what I have completed and the course no longer has.") List<String> retired,
        @Schema(nullable = true, description = "Where to go on; null when nothing is left.") Resume resume,
        @Schema(description = "What is left before the certificate.") WayToCertificate certificate,
        List<Module> modules) {

    static MyCourseView of(LearnersCourse mine, Instant now) {
        PublishedCourse course = mine.course();
        CourseProgress progress = mine.progress();
        Map<String, List<Unmet>> locks = mine.locks();
        Map<String, List<OutlineItem>> byModule = progress.byModule();
        List<Module> modules = course.document().outline().stream().map(CourseDocument.ModuleOutline::module)
                .map(module -> new Module(module, course.moduleTitle(module),
                        byModule.getOrDefault(module, List.of()).stream()
                                .map(item -> Item.of(mine, progress, item, locks))
                                .toList()))
                .toList();
        return new MyCourseView(course.key().value(), course.document().title(), mine.enrolment().run().value(), now,
                course.revision().value(), progress.percent(), progress.counted(), progress.done(),
                progress.missing().stream().map(ItemRef::of).toList(), Rule.of(mine),
                progress.fresh().stream().map(ItemRef::of).toList(), progress.retired(),
                progress.resume().map(resume -> Resume.of(mine, resume)).orElse(null),
                WayToCertificate.of(mine, progress), modules);
    }

    /** How the percent is made. */
    @Schema(name = "ProgressRule")
    record Rule(
            @Schema(enumeration = "each-item-once",
                    description = "Each lesson and quiz counts once, whatever its length; an assignment does not, as long as it cannot be handed in here. What is completed counts for ever, what came in after the enrolment only once it is completed. A publication never lowers the percent.") String kind,
            @Schema(description = "The publication in which I enrolled.") int enrolledIn) {
        static Rule of(LearnersCourse mine) {
            return new Rule("each-item-once", mine.enrolment().revision().value());
        }
    }

    /** Where to go on. */
    @Schema(name = "ResumePoint")
    record Resume(@Schema(examples = "sylver-geek") String key,
            @Schema(enumeration = {
                    "text", "script", "workshop", "case-study", "quiz"}) String kind,
            String title,
            @Schema(examples = "rassembler") String module,
            @Schema(description = "Estimated, in minutes.") int minutes,
            @Schema(enumeration = {"open-attempt", "last-worked-on", "next"},
                    description = "open-attempt: a quiz is under way. last-worked-on: I was at it last. next: it is the first that is missing, or else new.") String because,
            @Schema(nullable = true, description = "Where I was in it.") LessonPosition position){
        static Resume of(LearnersCourse mine, CourseProgress.Resume resume) {
            OutlineItem item = resume.item();
            return new Resume(item.key(), item.kind(), item.title(), item.module(), item.minutes(),
                    resume.because().wireName(),
                    mine.traces().place(item.key()).map(Traces.Place::position).orElse(null));
        }
    }

    @Schema(name = "MyModule")
    record Module(String key, String title, List<Item> items) {}

    @Schema(name = "MyItem")
    record Item(String key,
            @Schema(enumeration = {
                    "text", "script", "workshop", "case-study", "quiz", "assignment"}) String kind,
            String title, int minutes,
            @Schema(description = "What a quiz or an assignment is worth; 0 for a lesson.") BigDecimal points,
            @Schema(enumeration = {"locked", "available", "started", "completed"}) String state,
            @Schema(enumeration = {"confirm", "read", "hand-in", "decide", "pass"},
                    description = "What completes it. confirm: I say so. read: I have been at its last paragraph. hand-in: I have handed in something. decide: I have decided in the case. pass: I have passed the quiz. An assignment will be handed in, and cannot be yet.") String completion,
            @Schema(description = "Of a locked item: what is left to meet. Meeting exactly these opens it.") List<Unmet> unmet,
            @Schema(nullable = true) Instant completedAt,
            @Schema(description = "Whether it is in the percent: completed, or missing.") boolean counts,
            @Schema(description = "Whether it came into the course after I enrolled, and is not completed yet.") boolean isNew,
            @Schema(description = "Whether its text is another one than what I completed, or, not completed, than when I enrolled.") boolean isChanged,
            @Schema(nullable = true, description = "Where I was in it, of a lesson.") Place place,
            @Schema(nullable = true,
                    description = "Of a quiz that was handed in: what counts by its rule. Null as long as the score is not shown.") BestScore bestScore,
            @Schema(nullable = true, description = "The attempt that is under way, of a quiz.") UUID openAttempt,
            @Schema(nullable = true,
                    description = "Until when, for this learner; null: whenever she likes. Why is told by `/me/courses/{course}/deadlines`.") Instant dueAt){
        static Item of(LearnersCourse mine, CourseProgress progress, OutlineItem item,
                Map<String, List<Unmet>> locks) {
            Traces.Completed completed = mine.traces().completed().get(item.key());
            Standing standing = item.isQuiz() ? mine.standings().get(item.key()) : null;
            return new Item(item.key(), item.kind(), item.title(), item.minutes(), item.points().toDecimal(),
                    progress.state(item).wireName(), mine.completionRule(item).wireName(),
                    locks.getOrDefault(item.key(), List.of()),
                    completed == null ? null : completed.at(), progress.counts(item),
                    completed == null && progress.newItems().contains(item.key()), mine.isChanged(item),
                    mine.traces().place(item.key()).map(place -> new Place(place.position(), place.recordedAt()))
                            .orElse(null),
                    BestScore.of(standing), standing == null ? null : standing.openAttempt().orElse(null),
                    mine.dueAt().get(item.key()));
        }
    }

    @Schema(name = "MyPlace")
    record Place(LessonPosition position, Instant recordedAt) {}

    @Schema(name = "BestScore")
    record BestScore(
            @Schema(nullable = true,
                    description = "The attempt that counts; null where the average of several does.") UUID attempt,
            BigDecimal points, BigDecimal maximum, int percent, boolean passed) {
        private static BestScore of(Standing standing) {
            return standing == null
                    ? null
                    : standing.counted().map(best -> new BestScore(best.attempt().orElse(null),
                            best.points().toDecimal(), best.maximum().toDecimal(), best.percent(), best.passed()))
                            .orElse(null);
        }
    }
}
