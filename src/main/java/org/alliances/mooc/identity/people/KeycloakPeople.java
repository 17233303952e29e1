package org.alliances.mooc.identity.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.identity.CurrentLearner;
import org.alliances.mooc.identity.IdentityProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Reads and changes accounts in Keycloak, one call or a few at a time; whoever calls takes care of what belongs together.
 * Each method throws identity-unavailable (503) where Keycloak does not answer or refuses.
 */
@ApplicationScoped
class KeycloakPeople {
    private static final Logger LOG = Logger.getLogger(KeycloakPeople.class);
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";
    private static final String VERIFY_MAIL = "VERIFY_EMAIL";
    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int ADMINISTRATORS_AT_ONCE = 100;

    private final Keycloak keycloak;
    private final KeycloakRoles roles;
    private final String realm;
    private final String issuer;
    private final Duration invitationValidFor;

    KeycloakPeople(Keycloak keycloak, KeycloakRoles roles, PeopleConfig config,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.keycloak = keycloak;
        this.roles = roles;
        this.realm = realm;
        this.issuer = issuer;
        this.invitationValidFor = config.invitationValidFor();
    }

    /** Those whose names or mail address have each of these words in them, by user name; service accounts are none. */
    List<Person> search(String words, int first, int max) {
        String pattern = Stream.of(words.replaceAll("[*\"]", " ").strip().split("\\s+"))
                .filter(word -> !word.isEmpty()).map(word -> "*" + word + "*").collect(Collectors.joining(" "));
        return KeycloakCalls.ask(() -> (pattern.isEmpty()
                ? realm().users().list(first, max)
                : realm().users().search(pattern, first, max, false)).stream().map(this::person).toList());
    }

    /** @param user an id or a user name; what has the form of an id is taken for one */
    Person require(String user) {
        return find(user).orElseThrow(IdentityProblem.ACCOUNT_NOT_FOUND::asException);
    }

    Person again(Person person) {
        return byUserName(person.userName()).orElseThrow(IdentityProblem.ACCOUNT_NOT_FOUND::asException);
    }

    private Optional<Person> find(String user) {
        try {
            UUID id = UUID.fromString(user);
            if (id.toString().equalsIgnoreCase(user)) {
                // Not by its own address: what is missing there is an exception of the client's, like any other failure.
                return KeycloakCalls.ask(() -> first(realm().users().search("id:" + id, 0, 1, false)));
            }
        } catch (IllegalArgumentException userName) {
            // Falls through: it is a name.
        }
        return byUserName(user);
    }

    Optional<Person> byUserName(String userName) {
        return KeycloakCalls.ask(() -> first(realm().users().searchByUsername(userName, true)));
    }

    Optional<Person> byMailAddress(String address) {
        return KeycloakCalls.ask(() -> first(realm().users().searchByEmail(address, true)));
    }

    private Optional<Person> first(List<UserRepresentation> found) {
        return found.stream().filter(user -> !user.getUsername().startsWith(SERVICE_ACCOUNT)).findFirst()
                .map(this::person);
    }

    private Person person(UserRepresentation user) {
        return new Person(CurrentLearner.learnerId(issuer, user.getId()).value(), user.getId(), user.getUsername(),
                user.getFirstName(), user.getLastName(), user.getEmail(), Boolean.TRUE.equals(user.isEnabled()),
                roles.of(realm().users().get(user.getId())), isPending(user),
                user.getCreatedTimestamp() == null ? null : Instant.ofEpochMilli(user.getCreatedTimestamp()));
    }

    private static boolean isPending(UserRepresentation user) {
        return user.getRequiredActions() != null && user.getRequiredActions().contains(SET_PASSWORD);
    }

    /**
     * Makes an account that has no password and must set one; its roles are those that the realm gives to everybody.
     *
     * @throws org.alliances.mooc.kernel.ProblemException user-name-taken, mail-address-taken (409), invalid-request (400)
     *     where a rule of the realm's own refuses a value
     */
    Person create(InvitePersonRequest wanted) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(wanted.userName());
        user.setEmail(wanted.mailAddress());
        user.setFirstName(wanted.givenName());
        user.setLastName(wanted.familyName());
        user.setEnabled(true);
        user.setEmailVerified(false);
        user.setRequiredActions(List.of(SET_PASSWORD, VERIFY_MAIL));
        user.setAttributes(Map.of("locale", List.of(wanted.language())));
        int status;
        String answer;
        try (Response created = KeycloakCalls.ask(() -> realm().users().create(user))) {
            status = created.getStatus();
            answer = status == BAD_REQUEST ? created.readEntity(String.class) : "";
        }
        return switch (status) {
            case CREATED -> byUserName(wanted.userName())
                    .orElseThrow(() -> KeycloakCalls.unavailable("a new account is not found", null));
            case CONFLICT -> throw (byMailAddress(wanted.mailAddress()).isPresent()
                    ? PeopleProblem.MAIL_ADDRESS_TAKEN
                    : PeopleProblem.USER_NAME_TAKEN).asException();
            case BAD_REQUEST -> throw KeycloakCalls.refusedValues(answer);
            default -> throw KeycloakCalls.unavailable("an account was not made, status=" + status, null);
        };
    }

    void delete(Person person) {
        KeycloakCalls.run(() -> user(person).remove());
    }

    void setRoles(Person person, Set<RealmRole> wanted) {
        roles.set(realm(), user(person), wanted);
    }

    void setEnabled(Person person, boolean enabled) {
        KeycloakCalls.run(() -> {
            // All of it: what is left out of an update may be taken for emptied.
            UserRepresentation whole = user(person).toRepresentation();
            whole.setEnabled(enabled);
            user(person).update(whole);
        });
    }

    /** Whoever is signed in has to sign in again. */
    void endSessions(Person person) {
        KeycloakCalls.run(() -> user(person).logout());
    }

    /** Whether somebody can have come in with the account: with a password, or through another identity provider. */
    boolean hasWayIn(Person person) {
        return KeycloakCalls.ask(() -> !user(person).credentials().isEmpty()
                || !user(person).getFederatedIdentity().isEmpty());
    }

    /** Who has yet to set her password does not count: she may never come. */
    boolean anotherAdministratorThan(Person person) {
        return KeycloakCalls.ask(() -> {
            List<UserRepresentation> some;
            int first = 0;
            do {
                some = realm().roles().get(RealmRole.ADMIN.text()).getUserMembers(false, first,
                        ADMINISTRATORS_AT_ONCE);
                if (some.stream().anyMatch(user -> Boolean.TRUE.equals(user.isEnabled()) && !isPending(user)
                        && !user.getId().equals(person.serverId()))) {
                    return true;
                }
                first += ADMINISTRATORS_AT_ONCE;
            } while (some.size() == ADMINISTRATORS_AT_ONCE);
            return false;
        });
    }

    /** Asks Keycloak to send the mail with whose link the person verifies her address and sets her password. */
    Invitation sendInvitation(Person person) {
        if (person.mailAddress() == null) {
            return Invitation.NO_MAIL_ADDRESS;
        }
        Map<String, String> mailServer = KeycloakCalls.ask(() -> realm().toRepresentation().getSmtpServer());
        if (mailServer == null || mailServer.getOrDefault("host", "").isBlank()) {
            return Invitation.NO_MAIL_SERVER;
        }
        return KeycloakCalls.ask(() -> {
            try {
                user(person).executeActionsEmail(List.of(VERIFY_MAIL, SET_PASSWORD),
                        Math.toIntExact(invitationValidFor.toSeconds()));
                return Invitation.SENT;
            } catch (WebApplicationException refused) {
                LOG.warnf(refused, "the identity server could not send an invitation account=%s", person.id());
                return Invitation.MAIL_NOT_ACCEPTED;
            }
        });
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private UserResource user(Person person) {
        return realm().users().get(person.serverId());
    }
}
