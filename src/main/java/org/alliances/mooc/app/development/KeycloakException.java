package org.alliances.mooc.app.development;

/** Keycloak could not be started; the message is one sentence that says why and what to do, and needs no stack trace. */
public class KeycloakException extends RuntimeException {

    KeycloakException(String sentence) {
        super(sentence);
    }

    KeycloakException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
