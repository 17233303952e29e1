package org.alliances.mooc.identity;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.alliances.mooc.kernel.LearnerId;
import org.eclipse.microprofile.jwt.JsonWebToken;

import com.fasterxml.uuid.Generators;

/**
 * The learner who makes the request, as her token says. Her id is the token's subject where that is a UUID (Keycloak's
 * own accounts); another subject (accounts federated from elsewhere) gives a name-based UUID (RFC 9562, version 5) of
 * issuer and subject, the same at each sign-in, so that no table has to map one to the other.
 */
@RequestScoped
public class CurrentLearner {
    private final JsonWebToken token;

    CurrentLearner(JsonWebToken token) {
        this.token = token;
    }

    public LearnerId id() {
        return learnerId(token.getIssuer(), token.getSubject());
    }

    /** What she is called: her full name, else her user name. */
    public String displayName() {
        return claim("name").or(() -> claim("preferred_username")).orElse("");
    }

    public Optional<String> givenName() {
        return claim("given_name");
    }

    public Optional<String> userName() {
        return claim("preferred_username");
    }

    private Optional<String> claim(String name) {
        return token.claim(name).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The id of whom a token of this issuer calls so. */
    public static LearnerId learnerId(String issuer, String subject) {
        try {
            UUID id = UUID.fromString(subject);
            if (id.toString().equalsIgnoreCase(subject)) {
                return new LearnerId(id);
            }
        } catch (IllegalArgumentException notAUuid) {
            // Falls through: this subject comes from a federated store.
        }
        return new LearnerId(Generators.nameBasedGenerator().generate(issuer + " " + subject));
    }
}
