package org.alliances.mooc.authoring.impact;

import java.util.List;
import java.util.Set;

import org.alliances.mooc.authoring.draft.DocumentDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a publication would change. */
@Schema(name = "DraftChanges")
record ChangesView(@Schema(description = "The latest publication; 0: none.") int base,
        @Schema(nullable = true, description = "What was asked for; null: the whole course.") Set<String> modules,
        @Schema(description = "How many findings refuse the publication.") int errors, List<Changed> changes,
        List<Moved> moves,
        @Schema(nullable = true,
                description = "Null as long as findings of level error refuse the publication: nobody can say what it would do.") Impact impact) {

    /** A part that would be otherwise. */
    @Schema(name = "ChangedPart")
    record Changed(@Schema(examples = "lessons") String kind, @Schema(examples = "sylver-geek") String key,
            @Schema(nullable = true) String title,
            @Schema(enumeration = {"added", "changed", "removed"}) String change,
            @Schema(description = "Whether it was published otherwise after it was saved here.") boolean overtaken,
            @Schema(description = "Of a changed part, field by field; texts word by word.") List<DocumentDiff.Change> fields){}

    /** A module or an item that would stand elsewhere. */
    @Schema(name = "MovedPart")
    record Moved(@Schema(examples = "lessons") String kind, @Schema(examples = "sylver-geek") String key,
            @Schema(examples = "rassembler, place 2 -> rassembler, place 1") String move) {}

    /**
     * For whom, in numbers: of those who are enrolled now, in all runs. What learners do meanwhile changes them; the
     * publication itself does not.
     */
    @Schema(name = "PublicationImpact")
    record Impact(@Schema(description = "Enrolled now.") long learners,
            @Schema(description = "Of each item that would be added, changed, removed or moved.") List<Item> items,
            Standing before, Standing after) {}

    /** One touched item. */
    @Schema(name = "TouchedItem")
    record Item(@Schema(examples = "quizzes") String kind, @Schema(examples = "quiz-rassembler") String key,
            @Schema(description = "Have begun it and not completed it.") long inside,
            @Schema(description = "Have completed it; they keep it.") long completed,
            @Schema(description = "Attempts under way; they go on with what they began with.") long openAttempts) {}

    /** All learners together. */
    @Schema(name = "ClassStanding")
    record Standing(
            @Schema(description = "The mean of the percents that learners see, in hundredths, rounded down.",
                    examples = "4150") long meanPercentInHundredths,
            @Schema(description = "How many have met what the certificate asks for.") long certified) {}
}
