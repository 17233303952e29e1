package org.alliances.mooc.identity.people;

import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an invitation that was sent again. */
@Schema(name = "Invitation")
record InvitationView(UUID id, boolean invitationSent,
        @Schema(nullable = true, description = "Why not; null where it was sent.", enumeration = {
                "no-mail-address", "no-mail-server", "mail-not-accepted",
                "identity-unavailable"}) String reason,
        @Schema(nullable = true, description = "The same in words.") String message){
    static InvitationView of(Person person, Invitation invitation, Locale language) {
        return new InvitationView(person.id(), invitation.sent(), invitation.reason(), invitation.message(language));
    }
}
