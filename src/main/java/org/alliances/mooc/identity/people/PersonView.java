package org.alliances.mooc.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account, as administrators see it. */
@Schema(name = "Person")
record PersonView(UUID id, @Schema(examples = "ines") String userName,
        @Schema(description = "The full name, else the user name.", examples = "Inès Castelrive") String displayName,
        @Schema(nullable = true) String givenName, @Schema(nullable = true) String familyName,
        @Schema(nullable = true, examples = "ines@example.org") String mailAddress,
        @Schema(description = "Whether the account may sign in.") boolean enabled,
        @Schema(description = "`learner`, `instructor`, `admin`: those that the account has, by whatever way.",
                examples = "[\"instructor\"]") List<String> roles,
        @Schema(description = "Whether the account has yet to set its password.") boolean invitationPending,
        @Schema(nullable = true, description = "Null where the identity server does not know.") Instant createdAt) {
    static PersonView of(Person person) {
        return new PersonView(person.id(), person.userName(), person.displayName(), person.givenName(),
                person.familyName(), person.mailAddress(), person.enabled(), RealmRole.texts(person.roles()),
                person.invitationPending(), person.createdAt());
    }
}
