package org.alliances.mooc.identity.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls Keycloak, and says in the client's terms what went wrong. */
final class KeycloakCalls {
    private static final Logger LOG = Logger.getLogger(KeycloakCalls.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FIELDS = Map.of("username", "userName", "email", "mailAddress",
            "firstName", "givenName", "lastName", "familyName");

    private KeycloakCalls() {}

    static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            throw unavailable("it does not answer or refuses", e);
        }
    }

    static void run(Runnable act) {
        ask(() -> {
            act.run();
            return null;
        });
    }

    static ProblemException unavailable(String what, Throwable cause) {
        LOG.warn("the administration of accounts: " + what, cause);
        return PlatformProblem.IDENTITY_UNAVAILABLE.with(
                "L'administration des comptes ne répond pas, pour l'instant ; répétez la requête.",
                "The administration of accounts does not answer, for the moment; repeat the request.");
    }

    /**
     * The refusal of values that the realm's own rules do not allow.
     *
     * @param answer Keycloak's, with one error or a list of them
     */
    static ProblemException refusedValues(String answer) {
        List<Violation> violations = new ArrayList<>();
        JsonNode document = read(answer);
        (document.path("errors").isArray() ? document.path("errors") : List.of(document)).forEach(error -> {
            String field = FIELDS.getOrDefault(error.path("field").asText(), "");
            String rule = error.path("errorMessage").asText("").replaceAll("[^A-Za-z0-9-]", " ").strip();
            violations.add(new Violation(field, "body", Bilingual.of("refusé par le serveur d'identité : " + rule,
                    "refused by the identity server: " + rule)));
        });
        return PlatformProblem.INVALID_REQUEST.with("Le serveur d'identité refuse une valeur ; rien n'a été créé.",
                "The identity server refuses a value; nothing was made.").withViolations(violations);
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer == null ? "" : answer);
        } catch (JsonProcessingException notJson) {
            // Whatever it says, a value was refused.
            return JSON.createObjectNode();
        }
    }
}
