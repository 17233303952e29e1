package org.alliances.mooc.sync.push;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.progress.position.LessonPosition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** What an event says, by its kind. A revision that is left out is the publication that was in force at its moment. */
sealed interface EventData {
    String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    int LONGEST_KEY = 80;
    /** A day, in milliseconds, and more than any attempt takes. */
    long LONGEST = 31L * 24 * 60 * 60 * 1000;
    /** The largest integer that every JSON client holds exactly (RFC 8259, 6). */
    long LARGEST = (1L << 53) - 1;

    /** {@code null}: it does not say. */
    String course();

    /** The attempt that it is about; {@code null}: none. */
    default UUID attempt() {
        return null;
    }

    /** What is about a lesson. */
    sealed interface InLesson extends EventData {
        String lesson();

        Integer revision();
    }

    @Schema(name = "LessonCompletedData")
    record LessonCompleted(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String lesson,
            @Schema(nullable = true,
                    description = "The publication that was read; left out: the one in force at its moment.") @Min(1) Integer revision,
            @Schema(nullable = true, implementation = LessonPosition.class) JsonNode position) implements InLesson {}

    @Schema(name = "PositionData")
    record PositionReached(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String lesson,
            @Schema(nullable = true) @Min(1) Integer revision,
            @Schema(implementation = LessonPosition.class) @NotNull JsonNode position) implements InLesson {}

    @Schema(name = "DecisionData")
    record DecisionMade(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String lesson,
            @Schema(nullable = true) @Min(1) Integer revision, @NotBlank @Size(max = LONGEST_KEY) String option,
            @Schema(nullable = true) @Size(max = 4000) String reason) implements InLesson {}

    @Schema(name = "JournalEntryData")
    record JournalWritten(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String lesson,
            @Schema(nullable = true) @Min(1) Integer revision,
            @NotBlank @Size(max = 20_000) String text) implements InLesson {}

    @Schema(name = "NoteData")
    record NoteWritten(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String lesson,
            @Schema(nullable = true) @Min(1) Integer revision,
            @Schema(description = "The note's id, which the device chooses.") @NotNull UUID note,
            @Schema(nullable = true, enumeration = {"note", "bookmark"},
                    description = "Left out: note.") @Pattern(regexp = "note|bookmark") String kind,
            @Schema(nullable = true) @Size(max = 10_000) String text,
            @Schema(nullable = true,
                    description = "The id of the paragraph; left out: the lesson as a whole.") @Pattern(
                            regexp = Passage.ANCHOR) String paragraph)
            implements
                InLesson{}

    @Schema(name = "NoteDeletedData")
    record NoteDeleted(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String lesson,
            @Schema(nullable = true) @Min(1) Integer revision, @NotNull UUID note) implements InLesson {}

    @Schema(name = "AttemptStartedData")
    record AttemptStarted(@NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String quiz,
            @Schema(description = "The attempt's id: that of its package, or the device's choice.") @NotNull UUID attempt,
            @Schema(nullable = true,
                    description = "The seal of the package, as it was fetched; left out: the attempt began without one.") @Size(
                            max = 4000) String seal)
            implements
                EventData {}

    @Schema(name = "ResponseData")
    record Responded(@Schema(nullable = true) @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull UUID attempt, @NotNull @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String question,
            @NotNull Response response,
            @Schema(nullable = true,
                    description = "As of `PUT …/responses/{question}`; left out: the event's moment is its number.") @Min(0) @Max(LARGEST) Long sequence,
            @Schema(nullable = true,
                    description = "Milliseconds since the attempt began, by a clock of the device that nobody can set.") @Min(0) @Max(LONGEST) Long elapsedMillis)
            implements
                EventData {}

    @Schema(name = "AttemptSubmittedData")
    record AttemptSubmitted(@Schema(nullable = true) @Pattern(regexp = KEY) @Size(max = LONGEST_KEY) String course,
            @NotNull UUID attempt,
            @Schema(nullable = true,
                    description = "The responses as the device knows them, by question key: with them the submission does not depend on what else has arrived.") @Size(
                            max = 500) Map<String, @NotNull Response> responses,
            @Schema(nullable = true) @Size(max = 500) Map<String, @NotNull @Min(0) @Max(LARGEST) Long> sequences,
            @Schema(nullable = true) @Min(0) @Max(LONGEST) Long elapsedMillis) implements EventData {}
}
