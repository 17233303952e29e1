package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.identity.CurrentLearner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that an app needs when it starts. */
@Schema(name = "MyHome")
public record MyHomeView(@Schema(description = "Compare it with the device's clock.") Instant serverNow,
        Profile profile,
        List<Enrolment> enrolments,
        @Schema(description = "How many of `/me/notices` are not marked as seen.") long unseenNotices,
        @Schema(description = "Certificates; none are issued by this version.") List<Credential> credentials) {

    @Schema(name = "Profile")
    public record Profile(UUID id, @Schema(nullable = true) String userName, String displayName,
            @Schema(nullable = true) String givenName) {
        /** Of who makes the request. */
        public static Profile of(CurrentLearner learner) {
            return new Profile(learner.id().value(), learner.userName().orElse(null), learner.displayName(),
                    learner.givenName().orElse(null));
        }
    }

    @Schema(name = "HomeEnrolment")
    record Enrolment(String course, String title, String run, Instant enrolledAt, int revision,
            @Schema(examples = "45") int percent, int counted, int done,
            @Schema(nullable = true,
                    description = "Where to go on; null when nothing is left.") MyCourseView.Resume nextItem,
            @Schema(nullable = true,
                    description = "The next one that is not over, of what is not completed; null: none.") Instant nextDeadline,
            @Schema(description = "What came into the course since the enrolment and is not completed.") List<ItemRef> newMaterial) {
        static Enrolment of(LearnersCourse mine) {
            CourseProgress progress = mine.progress();
            return new Enrolment(mine.course().key().value(), mine.course().document().title(),
                    mine.enrolment().run().value(), mine.enrolment().enrolledAt(), mine.course().revision().value(),
                    progress.percent(), progress.counted(), progress.done(),
                    progress.resume().map(resume -> MyCourseView.Resume.of(mine, resume)).orElse(null),
                    mine.nextDeadline().orElse(null),
                    progress.fresh().stream().map(ItemRef::of).toList());
        }
    }

    @Schema(name = "CredentialRef")
    record Credential(UUID id, String course) {}
}
