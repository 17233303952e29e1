package org.alliances.mooc.platform.problem;

import org.alliances.mooc.kernel.ProblemException;
import org.jose4j.jwt.consumer.InvalidJwtException;

import io.quarkus.oidc.OIDCException;

/** Says why a token was not accepted: expired is worth saying, anything else would only help a forger. */
final class TokenFaults {
    private TokenFaults() {}

    static ProblemException explain(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return PlatformProblem.INVALID_TOKEN.with("Le jeton est expiré : renouvelez-le.",
                        "The token has expired: refresh it.");
            }
        }
        return PlatformProblem.INVALID_TOKEN.asException();
    }

    static boolean isIdentityServerAway(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof java.net.ConnectException) {
                return true;
            }
        }
        return false;
    }
}
