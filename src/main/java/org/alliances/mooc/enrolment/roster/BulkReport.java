package org.alliances.mooc.enrolment.roster;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a list of accounts. */
@Schema(name = "BulkEnrolmentReport")
record BulkReport(@Schema(description = "Whether nothing was done.") boolean dryRun, Counts counts,
        @Schema(description = "One for each line of the file that is not empty, in its order.") List<Line> items) {

    /** How many lines had which outcome. */
    @Schema(name = "BulkEnrolmentCounts")
    record Counts(long lines, @Schema(description = "Enrolled, returned or moved.") long enrolled, long waiting,
            @Schema(description = "Enrolled or waiting before.") long unchanged, long refused) {
        static Counts of(List<Line> lines) {
            return new Counts(lines.size(),
                    lines.stream().filter(line -> line.is("enrolled", "returned", "moved")).count(),
                    lines.stream().filter(line -> line.is("waiting")).count(),
                    lines.stream().filter(line -> line.is("already-enrolled", "already-waiting", "repeated")).count(),
                    lines.stream().filter(line -> line.is("refused")).count());
        }
    }

    @Schema(name = "BulkEnrolmentLine")
    record Line(
            @Schema(description = "The row as a spreadsheet counts; the one with the names of the columns is 1.",
                    examples = "2") int line,
            @Schema(description = "As the file has it.", examples = "lea") String account,
            @Schema(description = "`repeated`: the account is in a line above.", enumeration = {
                    "enrolled", "returned", "moved", "waiting", "already-enrolled", "already-waiting", "repeated",
                    "refused"}, examples = "enrolled") String outcome,
            @Schema(nullable = true, description = "Null: no account was found.") UUID learner,
            @Schema(nullable = true, description = "The run that she was moved out of.",
                    examples = "libre") String from,
            @Schema(nullable = true, description = "In the waiting list.") Integer position,
            @Schema(nullable = true, description = "The slug of the refusal.",
                    examples = "account-not-found") String reason,
            @Schema(nullable = true, description = "The refusal in words.") String message){
        boolean is(String... outcomes) {
            return List.of(outcomes).contains(outcome);
        }
    }
}
