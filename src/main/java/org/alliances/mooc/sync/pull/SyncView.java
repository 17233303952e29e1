package org.alliances.mooc.sync.pull;

import java.time.Instant;
import java.util.List;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.progress.DecisionView;
import org.alliances.mooc.progress.MyCourseView;
import org.alliances.mooc.progress.MyHomeView;
import org.alliances.mooc.progress.journal.JournalEntryView;
import org.alliances.mooc.quiz.QuizAttempts;
import org.alliances.mooc.quiz.notice.NoticeView;
import org.alliances.mooc.reading.NoteView;
import org.alliances.mooc.sync.push.KeptEventView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed for a learner since her app asked last. */
@Schema(name = "Sync")
record SyncView(@Schema(description = "Compare it with the device's clock.") Instant serverNow,
        @Schema(description = "Whether this is the beginning of everything: drop what you hold, then take over this.") boolean startOver,
        @Schema(description = "Whether there is more: ask again at once, with nextCursor.") boolean hasMore,
        @Schema(nullable = true, description = "As `/me/home` answers; null: as it was.") MyHomeView home,
        @Schema(description = "The courses in which I stand otherwise than I did.") List<Course> courses,
        @Schema(description = "The courses whose content is another one than it was.") List<SyncContent> content,
        Changes changes,
        @Schema(nullable = true,
                description = "As `/me/notices` answers, all of them; null: as they were.") List<NoticeView> notices,
        @Schema(description = "What is gone. Other things of a course that I left stay as they are.") List<Tombstone> tombstones,
        @Schema(description = "What to ask with the next time. Opaque.",
                maxLength = SyncCursor.MAX_LENGTH) String nextCursor) {

    /** A learner in a course. */
    @Schema(name = "SyncCourse")
    record Course(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
            @Schema(nullable = true,
                    description = "As `/me/courses/{course}` answers; null: as it was.") MyCourseView state,
            @Schema(nullable = true,
                    description = "All my attempts in the course, quiz by quiz; null: as they were.") List<QuizAttempts> attempts) {}

    /** Things in lists, each as it is now: replace the one that you hold, or add it. */
    @Schema(name = "SyncChanges")
    record Changes(List<NoteView> notes,
            @Schema(description = "What I handed in.") List<JournalEntryView> journal,
            @Schema(description = "A decision opens the debrief: its lesson is in the content then, with another hash.") List<DecisionView> decisions,
            @Schema(description = "Events that I brought, of which something else became since: more arrived, or an instructor decided.") List<KeptEventView> events) {}

    /** Something that is gone. */
    @Schema(name = "SyncTombstone")
    record Tombstone(
            @Schema(description = "course: I do not follow it any more. lesson, quiz, assignment, file: the course does not have it any more. Any other: I took it away.",
                    examples = "note") String kind,
            @Schema(description = "Its key; of a file its address; of a note its id.") String id,
            @Schema(nullable = true, description = "Of what belongs to a course by its key.") String course) {
        static Tombstone ofCourse(CourseKey course) {
            return new Tombstone("course", course.value(), null);
        }
    }
}
