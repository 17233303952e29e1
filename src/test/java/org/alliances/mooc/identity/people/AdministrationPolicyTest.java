package org.alliances.mooc.identity.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class AdministrationPolicyTest {
    private static final UUID SHE = UUID.fromString("a11a0000-0000-4000-8000-000000000005");
    private static final UUID ANOTHER = UUID.fromString("a11a0000-0000-4000-8000-000000000006");

    @Test
    void nobodyLeavesByHerself() {
        assertThatThrownBy(() -> AdministrationPolicy.requireMayLeave(person(true, RealmRole.ADMIN), SHE, () -> true))
                .hasMessageContaining("own-administration");
    }

    @Test
    void theLastOneStays() {
        assertThatThrownBy(
                () -> AdministrationPolicy.requireMayLeave(person(true, RealmRole.ADMIN), ANOTHER, () -> false))
                .hasMessageContaining("last-administrator");
        assertThatCode(() -> AdministrationPolicy.requireMayLeave(person(true, RealmRole.ADMIN), ANOTHER, () -> true))
                .doesNotThrowAnyException();
    }

    @Test
    void whoAdministersNothingMayGo() {
        assertThatCode(() -> {
            AdministrationPolicy.requireMayLeave(person(true, RealmRole.INSTRUCTOR), SHE, () -> false);
            AdministrationPolicy.requireMayLeave(person(false, RealmRole.ADMIN), ANOTHER, () -> false);
        }).doesNotThrowAnyException();
    }

    private static Person person(boolean enabled, RealmRole role) {
        return new Person(SHE, SHE.toString(), "elle", null, null, null, enabled, Set.of(role), false, null);
    }
}
