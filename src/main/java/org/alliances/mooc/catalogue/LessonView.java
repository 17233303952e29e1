package org.alliances.mooc.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lesson as published. */
@Schema(name = "Lesson")
public record LessonView(String course, String module, @Schema(examples = "sylver-geek") String key, String title,
        @Schema(enumeration = {
                "text", "script", "workshop", "case-study"}) String kind,
        @Schema(description = "The publication of the course in which this text came in.") int revision,
        List<String> objectives, @Schema(description = "Estimated, in minutes.") int minutes,
        @Schema(description = "The day its facts were last checked.") LocalDate verifiedOn, RichText body,
        List<Medium> media, List<SourceView> sources,
        @Schema(description = "The glossary terms that its texts link to.") List<TermView> terms,
        List<Attachment> attachments,
        @Schema(nullable = true, description = "Present for the kind case-study.") CaseStudyView caseStudy){

    /** Something to hear or see; its transcript is complete, so nothing is lost without it. */
    @Schema(name = "Medium")
    record Medium(@Schema(enumeration = "script", examples = "script") String kind, List<Cue> transcript) {}

    /** @param cue from 1 */
    @Schema(name = "Cue")
    record Cue(int cue, String text) {}

    /** A file of the course's assets. */
    @Schema(name = "Attachment")
    record Attachment(String name, String address, String hash, long bytes) {}
}
