package org.alliances.mooc.identity.people;

import static org.alliances.mooc.identity.people.Accounts.USERS;
import static org.alliances.mooc.identity.people.Accounts.find;
import static org.alliances.mooc.identity.people.Accounts.invite;
import static org.alliances.mooc.identity.people.Accounts.newName;
import static org.alliances.mooc.identity.people.Accounts.request;
import static org.alliances.mooc.identity.people.Accounts.sendList;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MailServer;
import org.alliances.mooc.support.TestKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The realm has a mail server, for as long as a test. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class InvitationMailTest {
    @Inject
    Database database;

    private MailServer mails;

    @BeforeEach
    void open() {
        database.forgetLearners();
        mails = MailServer.start();
        Accounts.mailServer("{\"host\": \"localhost\", \"port\": \"%d\", \"from\": \"mooc@example.org\"}"
                .formatted(mails.port()));
    }

    @AfterEach
    void close() {
        Accounts.mailServer("{}");
        Accounts.removeAll();
        mails.close();
    }

    @Test
    void anInvitationArrivesWithALinkInTheLanguageOfThePerson() {
        String name = newName();
        invite(request(name, "learner")).then().statusCode(201).body("invitationSent", is(true))
                .body("reason", nullValue()).body("message", nullValue());
        String another = newName();
        Map<String, Object> english = new HashMap<>(request(another, "learner"));
        english.put("language", "en");
        invite(english).then().statusCode(201).body("invitationSent", is(true));

        assertThat(mails.mails()).hasSize(2);
        assertThat(mails.mails()).extracting(MailServer.Mail::to).containsExactly(name + "@example.org",
                another + "@example.org");
        assertThat(mails.mails().getFirst().message()).contains("/realms/alliances/login-actions/action-token?key=");
        assertThat(mails.mails().getFirst().message()).isNotEqualTo(mails.mails().getLast().message());
        assertThat(mails.mails().getLast().message()).contains("Update Password");
        assertThat(mails.mails().getFirst().message()).doesNotContain("Update Password");
        String made = find(name).get("id").asText();
        as("admin").queryParam("subject", made).get(V1 + "/admin/audit").then()
                .body("items.action", contains("account-invitation-sent", "account-created"))
                .body("items[0].actor", equalTo(id("admin"))).body("items[0].from", equalTo("127.0.0.1"));
    }

    @Test
    void anInvitationIsSentAgainToWhomTheFirstDidNotReach() {
        // Given
        mails.refuse();
        String name = newName();
        invite(request(name, "learner")).then().statusCode(201).body("invitationSent", is(false))
                .body("reason", equalTo("mail-not-accepted")).body("message", notNullValue())
                .body("invitationPending", is(true));
        assertThat(mails.mails()).isEmpty();
        assertThat(database.count("select count(*) from audit_entry where action = 'account-invitation-sent'"))
                .isZero();

        // When
        MailServer mended = MailServer.start();
        Accounts.mailServer("{\"host\": \"localhost\", \"port\": \"%d\", \"from\": \"mooc@example.org\"}"
                .formatted(mended.port()));
        as("admin").noContentType().post(USERS + "/" + name + "/invitation").then().statusCode(200)
                .body("invitationSent", is(true)).body("reason", nullValue());

        // Then
        assertThat(mended.mails()).extracting(MailServer.Mail::to).containsExactly(name + "@example.org");
        mended.close();
        as("admin").noContentType().post(USERS + "/" + name + "/invitation").then().statusCode(200)
                .body("invitationSent", is(false)).body("reason", equalTo("mail-not-accepted"));
        assertThat(database.count("select count(*) from audit_entry where action = 'account-invitation-sent'"))
                .isEqualTo(1);
    }

    @Test
    void whoHasNoAddressCannotBeReached() {
        String name = newName();
        invite(request(name, "learner")).then().statusCode(201);
        ObjectNode user = (ObjectNode) find(name);
        user.put("email", "");
        TestKeycloak.change("/alliances/users/" + user.get("id").asText(), user.toString());

        as("admin").noContentType().post(USERS + "/" + name + "/invitation").then().statusCode(200)
                .body("invitationSent", is(false)).body("reason", equalTo("no-mail-address"));

        assertThat(mails.mails()).hasSize(1);
    }

    @Test
    void aListSendsAMailToEachNewPersonOnce() {
        String one = newName();
        String two = newName();
        String list = "userName;mailAddress;givenName;familyName\n%1$s;%1$s@example.org;Nadia;Verlet\n".formatted(one)
                + "%1$s;%1$s@example.org;Nadia;Verlet\nkarim;karim@example.org;Karim;Ormelane\n".formatted(two);

        sendList(list, true).then().body("items[0].invitationSent", nullValue());
        assertThat(mails.mails()).isEmpty();
        sendList(list, false).then().body("items.outcome", contains("invited", "invited", "already-there"))
                .body("items.invitationSent", contains(true, true, null)).body("items.reason",
                        contains(nullValue(), nullValue(), nullValue()));
        sendList(list, false).then().body("counts.unchanged", is(3));

        assertThat(mails.mails()).extracting(MailServer.Mail::to).containsExactly(one + "@example.org",
                two + "@example.org");
    }
}
