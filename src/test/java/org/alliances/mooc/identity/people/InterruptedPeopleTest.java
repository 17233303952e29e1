package org.alliances.mooc.identity.people;

import static org.alliances.mooc.identity.people.Accounts.USERS;
import static org.alliances.mooc.identity.people.Accounts.find;
import static org.alliances.mooc.identity.people.Accounts.invite;
import static org.alliances.mooc.identity.people.Accounts.newName;
import static org.alliances.mooc.identity.people.Accounts.person;
import static org.alliances.mooc.identity.people.Accounts.request;
import static org.alliances.mooc.identity.people.Accounts.sendList;
import static org.alliances.mooc.identity.people.Accounts.setEnabled;
import static org.alliances.mooc.identity.people.Accounts.setRoles;
import static org.alliances.mooc.identity.people.Accounts.tag;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.InterruptedKeycloak;
import org.alliances.mooc.support.TestKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** The line to Keycloak is cut, before or in the middle of an act: it is done as a whole, or not at all. */
@QuarkusTest
@TestProfile(InterruptedPeopleTest.OnALine.class)
class InterruptedPeopleTest {
    private static final String MAKE = "POST /admin/realms/alliances/users .*";
    private static final String GIVE_ROLES = "POST .*/role-mappings/realm .*";
    private static final String TAKE_ROLES = "DELETE .*/role-mappings/realm .*\"instructor\".*";
    private static final String DELETE = "DELETE /admin/realms/alliances/users/[^/ ]+ .*";
    private static final String CHANGE = "PUT /admin/realms/alliances/users/[^/ ]+ .*";

    @Inject
    Database database;

    /** Every call of the administration of accounts passes where a test can cut it. */
    public static class OnALine implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(InterruptedKeycloak.class));
        }
    }

    @BeforeEach
    void forget() {
        database.forgetLearners();
        database.change("delete from unfinished_invitation");
    }

    @AfterEach
    void mendAndRemove() {
        InterruptedKeycloak.mend();
        Accounts.removeAll();
    }

    @Test
    void whileItIsAwayEverythingWaitsAndNothingIsDone() {
        String name = person("learner");
        String tag = tag(name);
        String made = newName();
        database.forgetLearners();
        InterruptedKeycloak.cutBefore(".*");

        assertAway(as("admin").get(USERS));
        assertAway(as("admin").queryParam("q", "castel").get(USERS));
        assertAway(as("admin").get(USERS + "/" + name));
        assertAway(invite(request(made, "learner")));
        assertAway(as("admin").noContentType().post(USERS + "/" + name + "/invitation"));
        assertAway(setRoles("admin", name, tag, "instructor"));
        assertAway(setEnabled("admin", name, false));
        assertAway(sendList(list(made), false));
        assertAway(sendList(list(made), true));

        InterruptedKeycloak.mend();
        assertThat(find(made).isMissingNode()).isTrue();
        assertThat(tag(name)).isEqualTo(tag);
        assertNothingIsRemembered();
    }

    @Test
    void anAccountWhoseAnswerWasLostIsTakenBack() {
        String name = newName();
        InterruptedKeycloak.cutAfter(MAKE);

        assertAway(invite(request(name, "learner")));

        assertThat(find(name).isMissingNode()).isTrue();
        assertNothingIsRemembered();
    }

    @Test
    void anAccountWithoutItsRolesIsTakenBackAndTheSameKeyTriesAgain() {
        String name = newName();
        String key = UUID.randomUUID().toString();
        InterruptedKeycloak.cutBefore(GIVE_ROLES);

        assertAway(inviteWithKey(name, key));

        assertThat(find(name).isMissingNode()).isTrue();
        assertNothingIsRemembered();
        InterruptedKeycloak.mend();
        inviteWithKey(name, key).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        inviteWithKey(name, key).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void whatCannotBeTakenBackIsTakenUpByTheNextAttempt() {
        // Given: Keycloak makes the account, and is away from then on.
        String name = newName();
        InterruptedKeycloak.cutBefore(GIVE_ROLES + "|" + DELETE);
        assertAway(invite(request(name, "instructor")));
        InterruptedKeycloak.mend();
        String left = find(name).get("id").asText();
        assertThat(database.count("select count(*) from unfinished_invitation")).isEqualTo(1);
        assertThat(database.count("select count(*) from audit_entry")).isZero();

        // When: somebody tries again, with what she mistyped mended.
        Map<String, Object> again = new HashMap<>(request(name, "instructor"));
        again.put("familyName", "Verlet-Aubry");
        String made = invite(again).then().statusCode(201).body("displayName", equalTo("Nadia Verlet-Aubry"))
                .body("roles", contains("instructor")).extract().path("id");

        // Then
        assertThat(made).isNotEqualTo(left);
        assertThat(database.count("select count(*) from unfinished_invitation")).isZero();
        assertThat(database.count("select count(*) from audit_entry where action = 'account-created'")).isEqualTo(1);
        assertProblem(invite(again), 409, "user-name-taken");
    }

    @Test
    void whoHasSetAPasswordMeanwhileIsLeftAlone() {
        String name = newName();
        InterruptedKeycloak.cutBefore(GIVE_ROLES + "|" + DELETE);
        assertAway(invite(request(name, "instructor")));
        InterruptedKeycloak.mend();
        var user = (ObjectNode) find(name);
        user.putArray("requiredActions");
        TestKeycloak.change("/alliances/users/" + user.get("id").asText(), user.toString());

        assertProblem(invite(request(name, "instructor")), 409, "user-name-taken");

        assertThat(find(name).get("id")).isEqualTo(user.get("id"));
    }

    @Test
    void theAccountIsThereWhereOnlyTheMailIsNot() {
        String name = newName();
        InterruptedKeycloak.cutBefore("GET /admin/realms/alliances .*");

        invite(request(name, "learner")).then().statusCode(201).body("invitationSent", is(false))
                .body("reason", equalTo("identity-unavailable")).body("message", notNullValue());

        assertThat(find(name).get("enabled").asBoolean()).isTrue();
        assertThat(database.count("select count(*) from audit_entry where action = 'account-created'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {GIVE_ROLES, TAKE_ROLES})
    void rolesAreAllGivenOrNone(String act) {
        String name = person("instructor", "learner");
        String tag = tag(name);
        database.forgetLearners();

        InterruptedKeycloak.cutBefore(act);
        assertAway(setRoles("admin", name, tag, "admin"));
        InterruptedKeycloak.mend();
        assertThat(tag(name)).isEqualTo(tag);

        InterruptedKeycloak.cutAfter(act);
        assertAway(setRoles("admin", name, tag, "admin"));
        InterruptedKeycloak.mend();
        assertNothingIsRemembered();
        setRoles("admin", name, tag(name), "admin").then().statusCode(200).body("roles", contains("admin"));
    }

    @Test
    void aStateIsSetAsAWholeOrNotAtAll() {
        String name = person("learner");
        database.forgetLearners();

        InterruptedKeycloak.cutBefore("POST .*/logout .*");
        assertAway(setEnabled("admin", name, false));
        InterruptedKeycloak.mend();
        as("admin").get(USERS + "/" + name).then().body("enabled", is(true));

        InterruptedKeycloak.cutBefore(CHANGE + "\"enabled\":false.*");
        assertAway(setEnabled("admin", name, false));
        InterruptedKeycloak.mend();
        as("admin").get(USERS + "/" + name).then().body("enabled", is(true));
        assertNothingIsRemembered();

        setEnabled("admin", name, false).then().statusCode(200).body("enabled", is(false));
    }

    @Test
    void whatIsNeitherDoneNorTakenBackIsRemembered() {
        // Given: Keycloak disables the account, its answer is lost, and it hears nothing any more.
        String name = person("learner");
        String made = find(name).get("id").asText();
        database.forgetLearners();
        InterruptedKeycloak.cutAfter(CHANGE + "\"enabled\":false.*");
        InterruptedKeycloak.cutBefore(CHANGE + "\"enabled\":true.*");

        assertAway(setEnabled("admin", name, false));

        InterruptedKeycloak.mend();
        as("admin").get(USERS + "/" + name).then().body("enabled", is(false));
        as("admin").get(V1 + "/admin/audit").then().body("items.action", contains("account-change-interrupted"))
                .body("items[0].subject", equalTo(made)).body("items[0].actor", equalTo(id("admin")))
                .body("items[0].reason", equalTo("Pour l'essai"))
                .body("items[0].detail.intended", equalTo("account-disabled"))
                .body("items[0].detail.before.enabled", is(true)).body("items[0].detail.after.enabled", is(false));
        setEnabled("admin", name, false).then().statusCode(200).body("enabled", is(false));
    }

    @Test
    void aLostAnswerIsTakenBackWhileItHears() {
        String name = person("learner");
        database.forgetLearners();
        InterruptedKeycloak.cutAfter(CHANGE + "\"enabled\":false.*");

        assertAway(setEnabled("admin", name, false));

        as("admin").get(USERS + "/" + name).then().body("enabled", is(true));
        assertNothingIsRemembered();
    }

    @Test
    void anInvitationIsWithdrawnAsAWholeOrNotAtAll() {
        String name = newName();
        invite(request(name, "learner")).then().statusCode(201);
        database.forgetLearners();
        InterruptedKeycloak.cutBefore(DELETE);

        assertAway(as("admin").delete(USERS + "/" + name + "/invitation"));

        InterruptedKeycloak.mend();
        assertThat(find(name).get("enabled").asBoolean()).isTrue();
        assertNothingIsRemembered();
        as("admin").delete(USERS + "/" + name + "/invitation").then().statusCode(204);
    }

    @Test
    void aWithdrawalWhoseAnswerWasLostIsRemembered() {
        String name = newName();
        invite(request(name, "learner")).then().statusCode(201);
        String made = find(name).get("id").asText();
        database.forgetLearners();
        InterruptedKeycloak.cutAfter(DELETE);

        assertAway(as("admin").delete(USERS + "/" + name + "/invitation"));

        assertThat(find(name).isMissingNode()).isTrue();
        as("admin").get(V1 + "/admin/audit").then().body("items.action", contains("account-change-interrupted"))
                .body("items[0].subject", equalTo(made))
                .body("items[0].detail.intended", equalTo("account-invitation-withdrawn"));
    }

    @Test
    void aListGoesOnWhereItWasInterrupted() {
        String one = newName();
        String two = newName();
        String three = newName();
        InterruptedKeycloak.cutBefore("POST /admin/realms/alliances/users .*" + two + ".*");

        sendList(list(one, two, three), false).then().statusCode(200)
                .body("items.outcome", contains("invited", "not-reached", "not-reached"))
                .body("items[1].reason", equalTo("identity-unavailable")).body("items[2].message", notNullValue())
                .body("counts.invited", is(1)).body("counts.notReached", is(2));

        InterruptedKeycloak.mend();
        assertThat(find(two).isMissingNode()).isTrue();
        assertThat(find(three).isMissingNode()).isTrue();
        assertThat(database.count("select count(*) from audit_entry where action = 'account-created'")).isEqualTo(1);
        sendList(list(one, two, three), false).then().statusCode(200)
                .body("items.outcome", contains("already-there", "invited", "invited"));
    }

    @Test
    void aListWhoseFirstLineFindsNobodyThereIsRefusedAsAWhole() {
        String one = newName();
        InterruptedKeycloak.cutBefore(MAKE);

        assertAway(sendList(list(one, newName()), false));

        InterruptedKeycloak.mend();
        sendList(list(one), false).then().body("items.outcome", contains("invited"));
    }

    private void assertNothingIsRemembered() {
        assertThat(database.count("select count(*) from audit_entry")).isZero();
        assertThat(database.count("select count(*) from unfinished_invitation")).isZero();
        assertThat(database.count("select count(*) from idempotent_answer")).isZero();
    }

    private static Response inviteWithKey(String name, String key) {
        return as("admin").header("Idempotency-Key", key).contentType(ContentType.JSON)
                .body(request(name, "instructor")).post(USERS);
    }

    private static String list(String... userNames) {
        StringBuilder list = new StringBuilder("userName,mailAddress,givenName,familyName\n");
        for (String name : userNames) {
            list.append("%1$s,%1$s@example.org,Nadia,Verlet%n".formatted(name));
        }
        return list.toString();
    }

    private static void assertAway(Response answer) {
        assertProblem(answer, 503, "identity-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
