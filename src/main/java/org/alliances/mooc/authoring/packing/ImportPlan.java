package org.alliances.mooc.authoring.packing;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import does to a draft. */
@Schema(name = "ImportPlan")
record ImportPlan(
        @Schema(description = "The key of the course, which is the name of the folder.",
                examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(nullable = true) String title,
        @Schema(description = "Whether this was asked for without doing it.") boolean dryRun,
        @Schema(description = "Whether the course is a new one; whoever imports it owns it.") boolean begins,
        @Schema(nullable = true,
                description = "Names the draft as a whole: of a dry run the draft as it is, for `If-Match`; else the draft as it is now. Null: there is none yet.") String tag,
        Counts counts, List<Part> parts, List<File> files,
        @Schema(description = "What the rules of course content say about the files, place by place.") List<Finding> findings,
        @Schema(description = "Whether no finding would refuse a publication of the draft; publishing is a step of its own.") boolean publishable) {

    /** How many parts. */
    @Schema(name = "ImportCounts")
    record Counts(int added, int changed, int unchanged, int removed) {
        boolean isNothing() {
            return added + changed + removed == 0;
        }
    }

    /** One part of the zip or of the draft. */
    @Schema(name = "ImportedPart")
    record Part(
            @Schema(description = "Compared with the draft. What is removed stays published until the draft is, and in the history for ever.",
                    enumeration = {"added", "changed", "unchanged", "removed"}) String change,
            @Schema(examples = "lessons") String kind, @Schema(examples = "sylver-geek") String key,
            @Schema(nullable = true) String title){}

    /** A picture or a document of the zip. */
    @Schema(name = "ImportedFile")
    record File(@Schema(description = "Compared with the file of that name in the draft.",
            enumeration = {"added", "changed", "unchanged"}) String change,
            @Schema(description = "Below `assets/`.", examples = "carre-du-territoire.svg") String name, int bytes){}

    /** A finding at its place in the files. */
    @Schema(name = "FileFinding")
    record Finding(@Schema(description = "`error` refuses a publication, `warning` is advice.",
            enumeration = {"error", "warning"}) String level,
            @Schema(examples = "alliances-qui-changent-les-territoires/modules/rassembler/sylver-geek.md") String path,
            @Schema(description = "From 1; 0: the whole file.") int line,
            @Schema(description = "The slug of the rule.", examples = "unknown-source") String rule,
            @Schema(description = "In the language of the request.") String message){}
}
