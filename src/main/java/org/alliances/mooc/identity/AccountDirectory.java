package org.alliances.mooc.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.kernel.LearnerId;

/** The port to the accounts of the identity server. */
public interface AccountDirectory {
    /**
     * The account of that user name, if there is one.
     *
     * @throws IdentityServerException where the server does not answer or refuses
     */
    Optional<LearnerId> findByUserName(String userName);

    /**
     * The account of that id, if there is one. Accounts that are federated from elsewhere are not found: their id is a
     * hash of what the server calls them.
     *
     * @throws IdentityServerException where the server does not answer or refuses
     */
    Optional<Account> find(UUID id);

    /**
     * The accounts of that mail address: more than one only where the realm allows it.
     *
     * @throws IdentityServerException where the server does not answer or refuses
     */
    List<Account> findByMailAddress(String address);

    /**
     * Those of these accounts that there are, in no order; as {@link #find(UUID)}, in one question to the server.
     *
     * @throws IdentityServerException where the server does not answer or refuses
     */
    List<Account> find(Collection<UUID> ids);

    /**
     * What others may see of an account.
     *
     * @param displayName the full name, else the user name
     */
    record Account(UUID id, String userName, String displayName) {}

    /** The identity server did not answer, or refused. */
    final class IdentityServerException extends RuntimeException {
        public IdentityServerException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
