package org.alliances.mooc.identity;

import java.util.Optional;

import org.alliances.mooc.kernel.LearnerId;

/** The port to the accounts of the identity server. */
public interface AccountDirectory {
    /**
     * The account of that user name, if there is one.
     *
     * @throws IdentityServerException where the server does not answer or refuses
     */
    Optional<LearnerId> findByUserName(String userName);

    /** The identity server did not answer, or refused. */
    final class IdentityServerException extends RuntimeException {
        public IdentityServerException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
