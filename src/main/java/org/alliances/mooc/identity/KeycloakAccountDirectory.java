package org.alliances.mooc.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.alliances.mooc.kernel.LearnerId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserRepresentation;

/** The accounts in Keycloak, through its admin client; no representation of Keycloak's leaves this class. */
@ApplicationScoped
class KeycloakAccountDirectory implements AccountDirectory {
    private final Keycloak keycloak;
    private final String realm;
    private final String issuer;

    KeycloakAccountDirectory(Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.issuer = issuer;
    }

    @Override
    public Optional<LearnerId> findByUserName(String userName) {
        return ask(() -> keycloak.realm(realm).users().searchByUsername(userName, true).stream().findFirst()
                .map(UserRepresentation::getId).map(id -> CurrentLearner.learnerId(issuer, id)));
    }

    @Override
    public Optional<Account> find(UUID id) {
        // Not by its own address: what is missing there is an exception of the client's, like any other failure.
        return ask(() -> keycloak.realm(realm).users().search("id:" + id, 0, 1).stream().findFirst()
                .map(user -> account(id, user)));
    }

    @Override
    public List<Account> findByMailAddress(String address) {
        return ask(() -> keycloak.realm(realm).users().searchByEmail(address, true).stream()
                .map(user -> account(CurrentLearner.learnerId(issuer, user.getId()).value(), user)).toList());
    }

    @Override
    public List<Account> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String all = ids.stream().map(UUID::toString).collect(Collectors.joining(" ", "id:", ""));
        return ask(() -> keycloak.realm(realm).users().search(all, 0, ids.size()).stream()
                .map(user -> account(UUID.fromString(user.getId()), user)).toList());
    }

    private static Account account(UUID id, UserRepresentation user) {
        String fullName = Stream.of(user.getFirstName(), user.getLastName())
                .filter(name -> name != null && !name.isBlank()).collect(Collectors.joining(" "));
        return new Account(id, user.getUsername(), fullName.isEmpty() ? user.getUsername() : fullName);
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            throw new IdentityServerException("Keycloak's administration did not answer as expected", e);
        }
    }
}
