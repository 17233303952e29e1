package org.alliances.mooc.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.identity.AccountDirectory.Account;
import org.alliances.mooc.identity.AccountDirectory.IdentityServerException;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.jboss.logging.Logger;

/** Finds the account that an address names, by its id or by its user name, and refuses in the client's terms. */
@ApplicationScoped
class Accounts implements AccountApi {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final AccountDirectory directory;

    Accounts(AccountDirectory directory) {
        this.directory = directory;
    }

    /**
     * @param user what has the form of an id is taken for one
     * @throws org.alliances.mooc.kernel.ProblemException account-not-found (404), identity-unavailable (503)
     */
    Account require(String user) {
        return asId(user).map(id -> find(id).orElseThrow(IdentityProblem.ACCOUNT_NOT_FOUND::asException))
                .orElseGet(() -> byName(user));
    }

    /**
     * The id that is meant, of an account that need not be there any more where it is the id that is given.
     *
     * @throws org.alliances.mooc.kernel.ProblemException account-not-found (404), identity-unavailable (503)
     */
    UUID id(String user) {
        return asId(user).orElseGet(() -> byName(user).id());
    }

    /** @throws org.alliances.mooc.kernel.ProblemException identity-unavailable (503) */
    Optional<Account> find(UUID id) {
        return ask(() -> directory.find(id));
    }

    @Override
    public List<Account> named(String text) {
        Optional<UUID> id = asId(text);
        if (id.isPresent()) {
            return find(id.get()).stream().toList();
        }
        Optional<Account> byName = ask(() -> directory.findByUserName(text)).map(LearnerId::value)
                .map(found -> new Account(found, text, text));
        return byName.isPresent() || !text.contains("@")
                ? byName.stream().toList()
                : ask(() -> directory.findByMailAddress(text));
    }

    @Override
    public Map<UUID, String> displayNames(Collection<UUID> ids) {
        try {
            return directory.find(ids).stream().collect(Collectors.toMap(Account::id, Account::displayName));
        } catch (IdentityServerException e) {
            LOG.warn("the administration of accounts does not answer or refuses; people are shown without names", e);
            return Map.of();
        }
    }

    /** An account that is federated from elsewhere is found by its name only: its id here is not the directory's. */
    private Account byName(String userName) {
        UUID id = ask(() -> directory.findByUserName(userName)).map(LearnerId::value)
                .orElseThrow(IdentityProblem.ACCOUNT_NOT_FOUND::asException);
        return find(id).orElseGet(() -> new Account(id, userName, userName));
    }

    private static Optional<UUID> asId(String user) {
        try {
            UUID id = UUID.fromString(user);
            return id.toString().equalsIgnoreCase(user) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException userName) {
            return Optional.empty();
        }
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (IdentityServerException e) {
            LOG.warn("the administration of accounts does not answer or refuses", e);
            throw PlatformProblem.IDENTITY_UNAVAILABLE.with(
                    "Le serveur d'identité ne dit pas, pour l'instant, quels comptes il a.",
                    "The identity server does not say, for the moment, which accounts it has.");
        }
    }
}
