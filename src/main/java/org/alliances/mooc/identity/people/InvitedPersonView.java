package org.alliances.mooc.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new account, and whether its invitation is on its way. */
@Schema(name = "InvitedPerson")
record InvitedPersonView(UUID id, @Schema(examples = "nadia.verlet") String userName, String displayName,
        String givenName, String familyName, String mailAddress, boolean enabled, List<String> roles,
        @Schema(description = "Whether the account has yet to set its password.") boolean invitationPending,
        @Schema(nullable = true) Instant createdAt,
        @Schema(description = "Whether the mail is on its way; the account is there in either case.") boolean invitationSent,
        @Schema(nullable = true, description = "Why not; null where it was sent.", enumeration = {
                "no-mail-address", "no-mail-server", "mail-not-accepted",
                "identity-unavailable"}) String reason,
        @Schema(nullable = true, description = "The same in words.") String message){
    static InvitedPersonView of(Person person, Invitation invitation, Locale language) {
        return new InvitedPersonView(person.id(), person.userName(), person.displayName(), person.givenName(),
                person.familyName(), person.mailAddress(), person.enabled(), RealmRole.texts(person.roles()),
                person.invitationPending(), person.createdAt(), invitation.sent(), invitation.reason(),
                invitation.message(language));
    }
}
