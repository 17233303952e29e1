package org.alliances.mooc.identity;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/** The account that makes the request, as its token says, in whatever role; its id is made like a learner's. */
@RequestScoped
public class CurrentAccount {
    private final JsonWebToken token;
    private final SecurityIdentity identity;

    CurrentAccount(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    public UUID id() {
        return CurrentLearner.learnerId(token.getIssuer(), token.getSubject()).value();
    }

    boolean isInstructor() {
        return identity.hasRole("instructor");
    }

    public boolean isAdmin() {
        return identity.hasRole("admin");
    }
}
