package org.alliances.mooc.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;

/** What somebody is and whether she may sign in. */
@ApplicationScoped
class PeopleService {
    private final KeycloakPeople people;
    private final WholeActs acts;

    PeopleService(KeycloakPeople people, WholeActs acts) {
        this.people = people;
        this.acts = acts;
    }

    List<Person> search(String words, int first, int max) {
        return people.search(words, first, max);
    }

    Person require(String user) {
        return people.require(user);
    }

    /**
     * What holds already is answered as it is, without a condition.
     *
     * @throws ProblemException account-not-found, precondition-failed, precondition-required, own-administration,
     *     last-administrator, role-inherited, identity-unavailable
     */
    Person setRoles(String user, Set<RealmRole> wanted, Preconditions condition, UUID by, Instant at) {
        return acts.run(undo -> {
            Person before = people.require(user);
            if (before.roles().equals(wanted)) {
                return before;
            }
            condition.require(before.tag());
            if (!wanted.contains(RealmRole.ADMIN)) {
                AdministrationPolicy.requireMayLeave(before, by, () -> people.anotherAdministratorThan(before));
            }
            acts.remember(undo, AuditEvent.of("account-roles-changed", by, at).about(before.id())
                    .changing(RealmRole.texts(before.roles()), RealmRole.texts(wanted)));
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
        return acts.run(undo -> {
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
            acts.remember(undo, AuditEvent.of(enabled ? "account-enabled" : "account-disabled", by, at)
                    .about(before.id()).because(reason)
                    .changing(Map.of("enabled", before.enabled()), Map.of("enabled", enabled)));
            undo.add(() -> people.setEnabled(before, before.enabled()));
            people.setEnabled(before, enabled);
            return people.again(before);
        });
    }
}
