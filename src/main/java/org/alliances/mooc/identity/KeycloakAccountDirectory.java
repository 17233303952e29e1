package org.alliances.mooc.identity;

import java.util.Optional;

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

    KeycloakAccountDirectory(Keycloak keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.issuer = issuer;
    }

    @Override
    public Optional<LearnerId> findByUserName(String userName) {
        try {
            return keycloak.realm(realm).users().searchByUsername(userName, true).stream().findFirst()
                    .map(UserRepresentation::getId).map(id -> CurrentLearner.learnerId(issuer, id));
        } catch (ProcessingException | WebApplicationException e) {
            throw new IdentityServerException("Keycloak's administration did not answer as expected", e);
        }
    }
}
