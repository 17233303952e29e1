package org.alliances.mooc.identity.people;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a list of people. */
@Schema(name = "BulkInvitationReport")
record PeopleReport(@Schema(description = "Whether nothing was done.") boolean dryRun, Counts counts,
        @Schema(description = "One for each line of the file that is not empty, in its order.") List<Line> items) {
    static PeopleReport of(boolean dryRun, List<Line> lines) {
        return new PeopleReport(dryRun, Counts.of(lines), lines);
    }

    /** How many lines had which outcome. */
    @Schema(name = "BulkInvitationCounts")
    record Counts(long lines, @Schema(description = "Accounts that are new.") long invited,
            @Schema(description = "Accounts that were there before, or stand in a line above.") long unchanged,
            long refused, @Schema(description = "Send the file again for these.") long notReached) {
        static Counts of(List<Line> lines) {
            return new Counts(lines.size(), count(lines, "invited"),
                    count(lines, "already-there") + count(lines, "repeated"), count(lines, "refused"),
                    count(lines, "not-reached"));
        }

        private static long count(List<Line> lines, String outcome) {
            return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
        }
    }

    @Schema(name = "BulkInvitationLine")
    record Line(
            @Schema(description = "The row as a spreadsheet counts; the one with the names of the columns is 1.",
                    examples = "2") int line,
            @Schema(examples = "nadia.verlet") String userName,
            @Schema(description = "`already-there`: the account has this name and this address; its roles were left as they are. `repeated`: it stands in a line above. `not-reached`: the identity server stopped answering, or time was up.",
                    enumeration = {
                            "invited", "already-there", "repeated", "refused",
                            "not-reached"},
                    examples = "invited") String outcome,
            @Schema(nullable = true, description = "Of the new account.") UUID user,
            @Schema(nullable = true,
                    description = "Whether the mail is on its way; null where no account was made.") Boolean invitationSent,
            @Schema(nullable = true,
                    description = "The slug of the refusal, or why the mail was not sent or the line not reached.",
                    examples = "mail-address-taken") String reason,
            @Schema(nullable = true, description = "The same in words.") String message){}
}
