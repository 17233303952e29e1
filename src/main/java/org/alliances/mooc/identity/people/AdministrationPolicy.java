package org.alliances.mooc.identity.people;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Somebody must stay who can manage accounts. */
final class AdministrationPolicy {
    private AdministrationPolicy() {}

    /**
     * Before an account stops being an administrator, by a role or by being disabled.
     *
     * @param thereIsAnother asked only where it matters
     * @throws org.alliances.mooc.kernel.ProblemException own-administration, last-administrator (409)
     */
    static void requireMayLeave(Person person, UUID by, BooleanSupplier thereIsAnother) {
        if (!person.isAdministrator()) {
            return;
        }
        if (person.id().equals(by)) {
            throw PeopleProblem.OWN_ADMINISTRATION.asException();
        }
        if (!thereIsAnother.getAsBoolean()) {
            throw PeopleProblem.LAST_ADMINISTRATOR.asException();
        }
    }
}
