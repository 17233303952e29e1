package org.alliances.mooc.sync.pull;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a course is to be loaded anew. */
@Schema(name = "SyncContent")
record SyncContent(@Schema(examples = "alliances-qui-changent-les-territoires") String course,
        @Schema(description = "The publication that is current now.") int revision,
        @Schema(nullable = true, description = "Null: as it was.") Document presentation,
        @Schema(nullable = true, description = "Null: as it was.") Document outline,
        @Schema(nullable = true, description = "Null: as it was.") Document glossary,
        @Schema(description = "In the order of the outline. A locked one can be loaded once it is open. Each lists its pictures and documents itself.") List<Part> lessons,
        List<Part> assignments,
        @Schema(description = "Quizzes whose rules or questions are others; an attempt under way keeps its paper.") List<Quiz> quizzes) {

    boolean isEmpty() {
        return presentation == null && outline == null && glossary == null && lessons.isEmpty() && assignments.isEmpty()
                && quizzes.isEmpty();
    }

    /** Something to load. */
    @Schema(name = "SyncDocument")
    record Document(@Schema(description = "From the root of the server; what it answers never changes.") String address,
            @Schema(description = "How many bytes its JSON has.") int bytes,
            @Schema(description = "How many bytes travel to who accepts gzip.") int gzipBytes,
            @Schema(description = "SHA-256 of the JSON, hexadecimal.") String hash) {}

    /** A lesson or an assignment. */
    @Schema(name = "SyncPart")
    record Part(@Schema(examples = "sylver-geek") String key,
            @Schema(description = "From the root of the server. What it answers never changes, except that a case study gains its debrief with my decision.") String address,
            int bytes, int gzipBytes, @Schema(description = "SHA-256 of the JSON, hexadecimal.") String hash) {}

    /** A quiz. */
    @Schema(name = "SyncQuiz")
    record Quiz(@Schema(examples = "quiz-rassembler") String key,
            @Schema(description = "Of its rules, from the root of the server.") String address) {}
}
