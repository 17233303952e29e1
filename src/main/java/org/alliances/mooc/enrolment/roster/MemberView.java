package org.alliances.mooc.enrolment.roster;

import java.time.Instant;
import java.util.UUID;

import org.alliances.mooc.enrolment.EnrolmentApi.Member;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner of a run, for who teaches. */
@Schema(name = "ClassMember")
record MemberView(UUID learner,
        @Schema(nullable = true,
                description = "Null where the identity server knows no such account, or does not answer.",
                examples = "Léa Valmarin") String displayName,
        @Schema(description = "Of the first enrolment, or of the wait.") Instant since,
        @Schema(nullable = true, description = "Null: not left.") Instant leftAt) {
    static MemberView of(Member member, String displayName) {
        return new MemberView(member.learner(), displayName, member.since(), member.leftAt());
    }
}
