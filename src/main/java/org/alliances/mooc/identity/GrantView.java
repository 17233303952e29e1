package org.alliances.mooc.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.identity.AccountDirectory.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A right on a course, as administrators see it. */
@Schema(name = "Grant")
record GrantView(UUID user,
        @Schema(nullable = true, description = "null where the account is gone.", examples = "ines") String userName,
        @Schema(nullable = true, description = "null where the account is gone.") String displayName,
        @Schema(enumeration = {
                "owner", "editor", "reviewer", "teacher"}) String role,
        @Schema(nullable = true,
                description = "The account that gave it; null where it came with the demonstration data.") UUID grantedBy,
        Instant grantedAt){
    static GrantView of(CourseGrant grant, Optional<Account> account) {
        return new GrantView(grant.userId(), account.map(Account::userName).orElse(null),
                account.map(Account::displayName).orElse(null), grant.role().text(), grant.grantedBy(),
                grant.grantedAt());
    }
}
