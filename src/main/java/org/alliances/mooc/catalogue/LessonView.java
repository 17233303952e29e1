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
        @Schema(description = "What its text rests on, and how sure that is; what only the debrief of a case tells, stands there.") List<FactView> facts,
        List<Medium> media, List<SourceView> sources,
        @Schema(description = "The glossary terms that its texts link to.") List<TermView> terms,
        @Schema(description = "The pictures and documents of its texts.") List<Attachment> attachments,
        @Schema(nullable = true, description = "Present for the kind case-study.") CaseStudyView caseStudy){

    /** Something to hear or see; its transcript is complete, so nothing is lost without it. */
    @Schema(name = "Medium")
    record Medium(@Schema(enumeration = "script", examples = "script") String kind, List<Cue> transcript) {}

    /** @param cue from 1 */
    @Schema(name = "Cue")
    record Cue(int cue, String text) {}

    /** A file of the course's assets. */
    @Schema(name = "Attachment")
    record Attachment(@Schema(examples = "carre-du-territoire") String key,
            @Schema(description = "As the Markdown has it.", examples = "assets/carre-du-territoire.svg") String path,
            @Schema(examples = "carre-du-territoire.svg") String name,
            @Schema(description = "From the root of the server; its content never changes.") String address,
            @Schema(description = "SHA-256, hexadecimal.") String hash, long bytes,
            @Schema(examples = "image/svg+xml") String mediaType,
            @Schema(nullable = true, description = "Of a picture, in CSS pixels.") Integer width,
            @Schema(nullable = true) Integer height, String title,
            @Schema(description = "Everything that it says, for who cannot see it.") RichText alternative,
            String author, String licence) {}
}
