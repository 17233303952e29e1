package org.alliances.mooc.identity.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.ContentHash;

/**
 * An account, as the identity server has it now.
 *
 * @param id ours
 * @param serverId what the server calls it; the same text unless the account is federated from elsewhere
 * @param givenName {@code null}: none
 * @param familyName {@code null}: none
 * @param mailAddress {@code null}: none
 * @param roles all that it has, by whatever way
 * @param invitationPending whether it has yet to set its password
 * @param createdAt {@code null}: the server does not know
 */
record Person(UUID id, String serverId, String userName, String givenName, String familyName, String mailAddress,
        boolean enabled, Set<RealmRole> roles, boolean invitationPending, Instant createdAt) {
    private static final int TAG_LENGTH = 20;

    Person {
        roles = Collections.unmodifiableSet(RealmRole.setOf(roles));
    }

    boolean isAdministrator() {
        return enabled && roles.contains(RealmRole.ADMIN);
    }

    String displayName() {
        String name = Stream.of(givenName, familyName).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? userName : name;
    }

    /** The server numbers no versions: an account is the same while all of this is the same. */
    String tag() {
        String all = Stream.of(List.of(id, userName, enabled, RealmRole.texts(roles), invitationPending), givenName,
                familyName, mailAddress).map(String::valueOf).collect(Collectors.joining("\n"));
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).value().substring(0, TAG_LENGTH);
    }
}
