package org.alliances.mooc.identity.people;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.problem.PlatformProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Accounts that have yet to be taken by those whom they are for. */
@ApplicationScoped
class InvitationService {
    private final KeycloakPeople people;
    private final WholeActs acts;
    private final PeopleRepository notes;
    private final Audit audit;

    InvitationService(KeycloakPeople people, WholeActs acts, PeopleRepository notes, Audit audit) {
        this.people = people;
        this.acts = acts;
        this.notes = notes;
        this.audit = audit;
    }

    /**
     * Makes the account. What an interrupted attempt has left is taken up: nobody can have used it.
     *
     * @throws ProblemException user-name-taken, mail-address-taken, invalid-request, identity-unavailable
     */
    Person create(InvitePersonRequest wanted, UUID by, Instant at) {
        String userName = wanted.userName();
        return acts.run(undo -> {
            if (notes.isUnfinished(userName)) {
                takeBack(userName);
            }
            requireFree(wanted);
            QuarkusTransaction.requiringNew().run(() -> notes.begin(userName, at));
            undo.add(() -> QuarkusTransaction.requiringNew().run(() -> notes.end(userName)));
            // Before it is made: a lost answer does not say whether it was.
            undo.add(() -> takeBack(userName));
            Person made = people.create(wanted);
            Set<RealmRole> roles = RealmRole.setOf(wanted.roles());
            people.setRoles(made, roles);
            Person person = people.again(made);
            notes.end(userName);
            // Last, because nobody knows its id before; a note of the making was there from the beginning.
            acts.remember(undo,
                    AuditEvent.of("account-created", by, at).about(person.id()).changing(null, state(person)));
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
                && QuarkusTransaction.joiningExisting().call(() -> notes.isUnfinished(person.userName()));
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

    /**
     * Deletes an account that nobody has come in with, as if it had not been made.
     *
     * @throws ProblemException account-not-found, invitation-accepted, identity-unavailable
     */
    void withdraw(String user, UUID by, Instant at) {
        acts.run(undo -> {
            Person person = people.require(user);
            if (!person.invitationPending() || people.hasWayIn(person)) {
                throw PeopleProblem.INVITATION_ACCEPTED.asException();
            }
            notes.end(person.userName());
            acts.remember(undo, AuditEvent.of("account-invitation-withdrawn", by, at).about(person.id())
                    .changing(state(person), null));
            // What is gone cannot be brought back: then this fails, and the act is remembered as interrupted.
            undo.add(() -> people.again(person));
            people.delete(person);
            return person;
        });
    }

    private Invitation send(Person person, UUID by, Instant at) {
        Invitation invitation = people.sendInvitation(person);
        if (invitation.sent()) {
            QuarkusTransaction.joiningExisting().run(
                    () -> audit.record(AuditEvent.of("account-invitation-sent", by, at).about(person.id())));
        }
        return invitation;
    }

    private static Map<String, Object> state(Person person) {
        return Map.of("enabled", person.enabled(), "roles", RealmRole.texts(person.roles()));
    }
}
