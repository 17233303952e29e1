package org.alliances.mooc.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.problem.PlatformProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Changes accounts, one act at a time under one lock, and remembers it. The database is written first and committed last;
 * between that, Keycloak is told. What fails there rolls back here, and what fails here is taken back there.
 */
@ApplicationScoped
class PeopleService {
    private final KeycloakPeople people;
    private final PeopleRepository acts;
    private final Audit audit;

    PeopleService(KeycloakPeople people, PeopleRepository acts, Audit audit) {
        this.people = people;
        this.acts = acts;
        this.audit = audit;
    }

    List<Person> search(String words, int first, int max) {
        return people.search(words, first, max);
    }

    Person require(String user) {
        return people.require(user);
    }

    /**
     * Makes the account. What an interrupted attempt has left is taken up: nobody can have used it.
     *
     * @throws ProblemException user-name-taken, mail-address-taken, invalid-request, identity-unavailable
     */
    Person create(InvitePersonRequest wanted, UUID by, Instant at) {
        String userName = wanted.userName();
        return underLock(undo -> {
            if (acts.isUnfinished(userName)) {
                takeBack(userName);
            }
            requireFree(wanted);
            QuarkusTransaction.requiringNew().run(() -> acts.begin(userName, at));
            undo.add(() -> QuarkusTransaction.requiringNew().run(() -> acts.end(userName)));
            // Before it is made: a lost answer does not say whether it was.
            undo.add(() -> takeBack(userName));
            Person made = people.create(wanted);
            Set<RealmRole> roles = RealmRole.setOf(wanted.roles());
            people.setRoles(made, roles);
            Person person = people.again(made);
            audit.record(AuditEvent.of("account-created", by, at).about(person.id()).changing(null, state(person)));
            acts.flush();
            acts.end(userName);
            return person;
        });
    }

    /** @throws ProblemException user-name-taken, mail-address-taken, identity-unavailable */
    void requireFree(InvitePersonRequest wanted) {
        if (people.byUserName(wanted.userName()).isPresent()) {
            throw PeopleProblem.USER_NAME_TAKEN.asException();
        }
        if (people.byMailAddress(wanted.mailAddress()).isPresent()) {
            throw PeopleProblem.MAIL_ADDRESS_TAKEN.asException();
        }
    }

    /** Whether the very person has an account already, by name and by address. */
    boolean isThere(InvitePersonRequest wanted) {
        return people.byUserName(wanted.userName())
                .filter(person -> wanted.mailAddress().equalsIgnoreCase(person.mailAddress()))
                .filter(person -> !isLeftOver(person)).isPresent();
    }

    private boolean isLeftOver(Person person) {
        return person.invitationPending()
                && QuarkusTransaction.joiningExisting().call(() -> acts.isUnfinished(person.userName()));
    }

    /** Whoever has registered with this name meanwhile has a password, and is left alone. */
    private void takeBack(String userName) {
        people.byUserName(userName).filter(Person::invitationPending).ifPresent(people::delete);
    }

    /** The account is there: that the mail cannot be sent is an answer, not a failure. */
    Invitation sendFirst(Person person, UUID by, Instant at) {
        try {
            return send(person, by, at);
        } catch (ProblemException e) {
            if (e.type() == PlatformProblem.IDENTITY_UNAVAILABLE) {
                return Invitation.IDENTITY_UNAVAILABLE;
            }
            throw e;
        }
    }

    /** @throws ProblemException account-disabled, invitation-accepted (409), identity-unavailable (503) */
    Invitation sendAgain(Person person, UUID by, Instant at) {
        if (!person.enabled()) {
            throw PeopleProblem.ACCOUNT_DISABLED.asException();
        }
        if (!person.invitationPending()) {
            throw PeopleProblem.INVITATION_ACCEPTED.asException();
        }
        return send(person, by, at);
    }

    private Invitation send(Person person, UUID by, Instant at) {
        Invitation invitation = people.sendInvitation(person);
        if (invitation.sent()) {
            QuarkusTransaction.joiningExisting().run(
                    () -> audit.record(AuditEvent.of("account-invitation-sent", by, at).about(person.id())));
        }
        return invitation;
    }

    /**
     * What holds already is answered as it is, without a condition.
     *
     * @throws ProblemException account-not-found, precondition-failed, precondition-required, own-administration,
     *     last-administrator, role-inherited, identity-unavailable
     */
    Person setRoles(String user, Set<RealmRole> wanted, Preconditions condition, UUID by, Instant at) {
        return underLock(undo -> {
            Person before = people.require(user);
            if (before.roles().equals(wanted)) {
                return before;
            }
            condition.require(before.tag());
            if (!wanted.contains(RealmRole.ADMIN)) {
                AdministrationPolicy.requireMayLeave(before, by, () -> people.anotherAdministratorThan(before));
            }
            audit.record(AuditEvent.of("account-roles-changed", by, at).about(before.id())
                    .changing(RealmRole.texts(before.roles()), RealmRole.texts(wanted)));
            acts.flush();
            undo.add(() -> people.setRoles(before, before.roles()));
            people.setRoles(before, wanted);
            return people.again(before);
        });
    }

    /**
     * Lets the account sign in, or no more. No condition is demanded: who is to be kept out is kept out, whatever else
     * somebody has changed meanwhile.
     *
     * @throws ProblemException account-not-found, precondition-failed, own-administration, last-administrator,
     *     identity-unavailable
     */
    Person setEnabled(String user, boolean enabled, String reason, Preconditions condition, UUID by, Instant at) {
        return underLock(undo -> {
            Person before = people.require(user);
            if (condition.ifMatch() != null) {
                condition.require(before.tag());
            }
            if (before.enabled() == enabled) {
                if (!enabled) {
                    people.endSessions(before);
                }
                return before;
            }
            if (!enabled) {
                AdministrationPolicy.requireMayLeave(before, by, () -> people.anotherAdministratorThan(before));
                // First, so that nothing can fail after the account is disabled; without it no session is of use.
                people.endSessions(before);
            }
            audit.record(AuditEvent.of(enabled ? "account-enabled" : "account-disabled", by, at).about(before.id())
                    .because(reason).changing(Map.of("enabled", before.enabled()), Map.of("enabled", enabled)));
            acts.flush();
            undo.add(() -> people.setEnabled(before, before.enabled()));
            people.setEnabled(before, enabled);
            return people.again(before);
        });
    }

    private static Map<String, Object> state(Person person) {
        return Map.of("enabled", person.enabled(), "roles", RealmRole.texts(person.roles()));
    }

    private <T> T underLock(Function<Undo, T> work) {
        Undo undo = new Undo();
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                acts.lock();
                return work.apply(undo);
            });
        } catch (RuntimeException e) {
            undo.all();
            throw e;
        }
    }
}
