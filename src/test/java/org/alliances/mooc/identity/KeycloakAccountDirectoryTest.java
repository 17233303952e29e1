package org.alliances.mooc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.identity.AccountDirectory.Account;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the port promises, of the real Keycloak. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class KeycloakAccountDirectoryTest {
    @Inject
    AccountDirectory directory;

    @Test
    void findsAnAccountByItsUserNameUnderTheIdOfItsToken() {
        assertThat(directory.findByUserName("ines")).hasValueSatisfying(
                id -> assertThat(id.value()).hasToString(Api.id("ines")));
        assertThat(directory.findByUserName("INES")).isEqualTo(directory.findByUserName("ines"));
        assertThat(directory.findByUserName("ine")).as("a part of a name is no name").isEmpty();
        assertThat(directory.findByUserName("personne")).isEmpty();
        assertThat(directory.findByUserName("../users?x=1&y=é")).isEmpty();
    }

    @Test
    void findsAnAccountByItsId() {
        UUID ines = UUID.fromString(Api.id("ines"));

        assertThat(directory.find(ines)).contains(new Account(ines, "ines", "Inès Castelrive"));
        assertThat(directory.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void findsManyAccountsByTheirIdsInOneQuestion() {
        UUID ines = UUID.fromString(Api.id("ines"));
        UUID lea = UUID.fromString(Api.id("lea"));

        assertThat(directory.find(List.of(ines, UUID.randomUUID(), lea))).extracting(Account::displayName)
                .containsExactlyInAnyOrder("Inès Castelrive", "Léa Valmarin");
        assertThat(directory.find(List.<UUID>of())).isEmpty();
    }

    @Test
    void findsAnAccountByItsWholeMailAddress() {
        assertThat(directory.findByMailAddress("Ines@Example.org")).extracting(Account::userName)
                .containsExactly("ines");
        assertThat(directory.findByMailAddress("example.org")).isEmpty();
        assertThat(directory.findByMailAddress("*@example.org")).isEmpty();
    }
}
