package org.alliances.mooc.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.identity.AccountDirectory.Account;

/** What other features may ask of accounts. */
public interface AccountApi {
    /**
     * The accounts that a person means by this text: an id, a user name, or a mail address, in this order. More than one
     * only where several have the mail address.
     *
     * @throws org.alliances.mooc.kernel.ProblemException identity-unavailable (503)
     */
    List<Account> named(String text);

    /**
     * The names to show for these accounts. An account that is gone or comes from elsewhere has none; where the identity
     * server does not answer, none has: a list of people is of use without their names.
     */
    Map<UUID, String> displayNames(Collection<UUID> ids);
}
