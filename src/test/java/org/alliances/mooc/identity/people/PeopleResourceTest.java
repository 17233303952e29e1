package org.alliances.mooc.identity.people;

import static org.alliances.mooc.identity.people.Accounts.USERS;
import static org.alliances.mooc.identity.people.Accounts.find;
import static org.alliances.mooc.identity.people.Accounts.invite;
import static org.alliances.mooc.identity.people.Accounts.newName;
import static org.alliances.mooc.identity.people.Accounts.person;
import static org.alliances.mooc.identity.people.Accounts.request;
import static org.alliances.mooc.identity.people.Accounts.setEnabled;
import static org.alliances.mooc.identity.people.Accounts.setRoles;
import static org.alliances.mooc.identity.people.Accounts.tag;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.withToken;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.TestKeycloak;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class PeopleResourceTest {
    @Inject
    Database database;

    @BeforeEach
    void forget() {
        database.forgetLearners();
    }

    @AfterEach
    void remove() {
        Accounts.removeAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ines", "INES@example", "stelriv", "inès castel", "  castelrive   ines@ ", "\"*castel*\""})
    void findsByPartsOfNamesAndAddress(String words) {
        as("admin").queryParam("q", words).get(USERS).then().statusCode(200).header("Cache-Control", "no-store")
                .body("items.userName", contains("ines")).body("items[0].id", equalTo(id("ines")))
                .body("items[0].displayName", equalTo("Inès Castelrive"))
                .body("items[0].mailAddress", equalTo("ines@example.org")).body("items[0].enabled", equalTo(true))
                .body("items[0].roles", contains("instructor")).body("items[0].invitationPending", equalTo(false))
                .body("nextCursor", nullValue());
    }

    @Test
    void nobodyIsFoundWhereNobodyIs() {
        as("admin").queryParam("q", "id:" + id("ines")).get(USERS).then().body("items", empty());
        as("admin").queryParam("q", "personne").get(USERS).then().body("items", empty());
        as("admin").queryParam("q", "service-account").get(USERS).then().body("items", empty());
    }

    @Test
    void goesThroughEverybodyPageByPage() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = JsonPath.from(as("admin").queryParam("limit", 9).queryParam("q", "demo")
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor)).get(USERS).then()
                    .statusCode(200).extract().asString());
            seen.addAll(page.getList("items.userName"));
            cursor = page.getString("nextCursor");
        } while (cursor != null && seen.size() < 100);

        assertThat(seen).hasSize(40).doesNotHaveDuplicates().startsWith("demo01").endsWith("demo40");
        as("admin").queryParam("limit", 200).get(USERS).then().body("items.userName.contains('lea')", equalTo(true))
                .body("items.findAll { it.userName.startsWith('service-account') }", empty());
    }

    @ParameterizedTest
    @CsvSource({"cursor,abc", "limit,0", "q,X"})
    void whatCannotBeReadIsInvalid(String parameter, String value) {
        assertProblem(as("admin").queryParam(parameter, value.equals("X") ? "x".repeat(201) : value).get(USERS), 400,
                "invalid-request");
    }

    @Test
    void anAccountIsFoundByIdAndByNameWithItsVersion() {
        Response byName = as("admin").get(USERS + "/karim");

        byName.then().statusCode(200).body("id", equalTo(id("karim"))).body("roles", contains("learner"))
                .body("createdAt", endsWith("Z")).header("ETag", notNullValue());
        assertThat(as("admin").get(USERS + "/" + id("karim").toUpperCase(Locale.ROOT)).asString())
                .isEqualTo(byName.asString());
        assertProblem(as("admin").get(USERS + "/personne"), 404, "account-not-found");
        assertProblem(as("admin").get(USERS + "/" + UUID.randomUUID()), 404, "account-not-found");
        String service = TestKeycloak.administer("/alliances/clients?clientId=alliances-backend").path(0).get("id")
                .asText();
        String account = TestKeycloak.administer("/alliances/clients/" + service + "/service-account-user").get("id")
                .asText();
        assertProblem(as("admin").get(USERS + "/" + account), 404, "account-not-found");
        assertProblem(as("admin").get(USERS + "/service-account-alliances-backend"), 404, "account-not-found");
    }

    @Test
    void anInvitationMakesAnAccountThatMustSetItsPassword() {
        String name = newName();

        Response answer = invite(request(name.toUpperCase(Locale.ROOT), "instructor", "admin", "admin"));

        String made = answer.then().statusCode(201).body("userName", equalTo(name))
                .body("mailAddress", equalTo(name + "@example.org")).body("displayName", equalTo("Nadia Verlet"))
                .body("roles", contains("instructor", "admin")).body("invitationPending", equalTo(true))
                .body("enabled", equalTo(true)).body("invitationSent", equalTo(false))
                .body("reason", equalTo("no-mail-server")).body("message", notNullValue())
                .header("ETag", equalTo(tag(name))).extract().path("id");
        assertThat(answer.header("Location")).endsWith(USERS + "/" + made);
        var user = find(name);
        assertThat(user.get("requiredActions").toString()).contains("UPDATE_PASSWORD", "VERIFY_EMAIL");
        assertThat(user.at("/attributes/locale/0").asText()).isEqualTo("fr");
        assertThat(TestKeycloak.administer("/alliances/users/" + made + "/credentials")).isEmpty();
        assertThat(roleNames(made)).doesNotContain("default-roles-alliances").contains("offline_access");
        as("admin").get(V1 + "/admin/audit").then().body("items.action", contains("account-created"))
                .body("items[0].subject", equalTo(made)).body("items[0].actor", equalTo(id("admin")))
                .body("items[0].from", equalTo("127.0.0.1")).body("items[0].detail.before", nullValue())
                .body("items[0].detail.after.roles", contains("instructor", "admin"));
        assertThat(database.count("select count(*) from unfinished_invitation")).isZero();
    }

    @Test
    void aLearnerHasWhatEverybodyGetsWhoRegisters() {
        String name = newName();
        String made = invite(request(name, "learner")).then().statusCode(201).body("roles", contains("learner"))
                .extract().path("id");

        assertThat(roleNames(made)).containsExactly("default-roles-alliances");
    }

    @Test
    void namesAndAddressesAreTakenOnce() {
        String name = newName();
        invite(request(name, "learner")).then().statusCode(201);

        assertProblem(invite(request(name, "learner")), 409, "user-name-taken");
        Map<String, Object> other = new HashMap<>(request(newName(), "learner"));
        other.put("mailAddress", name.toUpperCase(Locale.ROOT) + "@EXAMPLE.org");
        assertProblem(invite(other), 409, "mail-address-taken");
        assertThat(find(other.get("userName").toString()).isMissingNode()).isTrue();
    }

    @Test
    void anInvitationIsRepeatedByItsKeyAndMadeOnceByManyAtOnce() {
        String name = newName();
        String key = UUID.randomUUID().toString();
        // The first one of all takes long enough for those who wait for it to give up.
        invite(request(newName(), "learner")).then().statusCode(201);

        List<Response> answers = Parallel.run(3, () -> as("admin").header("Idempotency-Key", key)
                .contentType(ContentType.JSON).body(request(name, "learner")).post(USERS));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        String another = newName();
        assertThat(Parallel.run(3, () -> invite(request(another, "learner")).statusCode())).containsExactlyInAnyOrder(
                201, 409, 409);
        as("admin").get(V1 + "/admin/audit").then().body("items.action",
                contains("account-created", "account-created", "account-created"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            userName|ab
            userName|avec blanc
            userName|01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e
            userName|service-account-x
            userName|<script>
            mailAddress|sans-arobase
            mailAddress|a@b
            givenName|<b>Nadia</b>
            familyName|' '
            language|de
            roles|boss
            password|secret
            """)
    void whatIsNoPersonIsRefusedAndNamed(String field, String value) {
        Map<String, Object> wrong = new HashMap<>(request(newName(), "learner"));
        wrong.put(field, field.equals("roles") ? List.of(value) : value);

        JsonPath problem = assertProblem(invite(wrong), 400, "invalid-request");

        assertThat(problem.getString("violations[0].field")).startsWith(field);
        assertThat(database.count("select count(*) from audit_entry")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "mailAddress", "givenName", "familyName"})
    void valuesWithoutEndAreRefusedLikeOthers(String field) {
        Map<String, Object> endless = new HashMap<>(request(newName(), "learner"));
        endless.put(field, "a@" + "b.".repeat(200_000) + "b");

        assertThat(assertProblem(invite(endless), 400, "invalid-request").getString("violations[0].field"))
                .isEqualTo(field);
    }

    @Test
    void rolesArePutWithTheVersionThatWasRead() {
        String name = person("learner");
        String first = tag(name);

        String second = setRoles("admin", name, first, "learner", "instructor").then().statusCode(200)
                .body("roles", contains("learner", "instructor")).extract().header("ETag");

        assertThat(second).isEqualTo(tag(name)).isNotEqualTo(first);
        assertProblem(setRoles("admin", name, first, "admin"), 412, "precondition-failed");
        assertProblem(as("admin").contentType(ContentType.JSON).body(Map.of("roles", List.of("admin")))
                .put(USERS + "/" + name + "/roles"), 428, "precondition-required");
        setRoles("admin", name, first, "instructor", "learner").then().statusCode(200).header("ETag", equalTo(second));
        assertThat(Tokens.claims(Tokens.of(name)).at("/realm_access/roles").toString()).contains("learner",
                "instructor");
        as("admin").queryParam("action", "account-roles-changed").get(V1 + "/admin/audit").then()
                .body("items", hasSize(1)).body("items[0].detail.before", contains("learner"))
                .body("items[0].detail.after", contains("learner", "instructor"));
    }

    @Test
    void whatIsTakenAwayIsGoneAndComesBack() {
        String name = person("learner");
        String made = find(name).get("id").asText();

        setRoles("admin", name, tag(name)).then().statusCode(200).body("roles", empty());
        assertThat(roleNames(made)).as("the rest of what everybody gets").contains("offline_access")
                .doesNotContain("default-roles-alliances", "learner");
        assertThat(TestKeycloak.administer("/alliances/users/" + made + "/role-mappings").at("/clientMappings/account")
                .toString())
                .contains("view-profile", "manage-account");
        setRoles("admin", name, tag(name), "learner").then().statusCode(200).body("roles", contains("learner"));
    }

    @Test
    void aRoleOfAGroupIsNotTakenAwayHere() {
        String name = person("learner");
        String made = find(name).get("id").asText();
        TestKeycloak.create("/alliances/groups", "{\"name\": \"essai\"}");
        String group = TestKeycloak.administer("/alliances/groups?search=essai").path(0).get("id").asText();
        try {
            TestKeycloak.create("/alliances/groups/" + group + "/role-mappings/realm",
                    TestKeycloak.administer("/alliances/roles").findParents("name").stream()
                            .filter(role -> role.get("name").asText().equals("instructor")).toList().toString());
            TestKeycloak.change("/alliances/users/" + made + "/groups/" + group, "{}");

            as("admin").get(USERS + "/" + name).then().body("roles", contains("learner", "instructor"));
            assertProblem(setRoles("admin", name, tag(name), "admin"), 409, "role-inherited");

            as("admin").get(USERS + "/" + name).then().body("roles", contains("learner", "instructor"));
            assertThat(roleNames(made)).contains("default-roles-alliances").doesNotContain("admin");
            assertThat(database.count(
                    "select count(*) from audit_entry where action = 'account-roles-changed'")).isZero();
        } finally {
            TestKeycloak.delete("/alliances/groups/" + group);
        }
    }

    @Test
    void nobodyTakesTheAdministrationAwayFromHerself() {
        assertProblem(setRoles("admin", "admin", tag("admin"), "learner"), 409, "own-administration");
        assertProblem(setEnabled("admin", "admin", false), 409, "own-administration");
        as("admin").get(USERS + "/admin").then().body("roles", contains("admin")).body("enabled", equalTo(true));
    }

    @Test
    void theLastAdministratorStays() {
        // Given: somebody whose token outlives her role.
        String former = person("admin");
        String token = Tokens.of(former);
        setRoles("admin", former, tag(former), "learner").then().statusCode(200);

        // Then
        assertProblem(setRoles(former, "admin", tag("admin"), "learner"), 409, "last-administrator");
        assertProblem(setEnabled(former, "admin", false), 409, "last-administrator");

        // And: neither a disabled one is one, nor one who has not come yet.
        String disabled = person("admin");
        setEnabled("admin", disabled, false).then().statusCode(200);
        invite(request(newName(), "admin")).then().statusCode(201);
        assertProblem(withToken(token).contentType(ContentType.JSON)
                .body(Map.of("enabled", false, "reason", "Non")).put(USERS + "/admin/state"), 409,
                "last-administrator");
        as("admin").get(USERS + "/admin").then().body("roles", contains("admin")).body("enabled", equalTo(true));
    }

    @Test
    void twoWhoDisableEachOtherAtOnceLeaveOne() {
        // Given: two administrators whose tokens outlive them, and nobody else.
        String one = person("admin");
        String two = person("admin");
        Tokens.of(one);
        Tokens.of(two);
        setEnabled(one, "admin", false).then().statusCode(200);
        try {
            List<Integer> statuses = Parallel.run(2, new Callable<Integer>() {
                private final AtomicInteger turn = new AtomicInteger();

                @Override
                public Integer call() {
                    return turn.getAndIncrement() == 0
                            ? setEnabled(one, two, false).statusCode()
                            : setEnabled(two, one, false).statusCode();
                }
            });

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        } finally {
            var user = (ObjectNode) find("admin");
            TestKeycloak.change("/alliances/users/" + user.get("id").asText(), user.put("enabled", true).toString());
        }
    }

    @Test
    void whoIsDisabledIsSignedOutAndCannotSignIn() {
        String name = person("learner");
        Map<String, String> signIn = Map.of("grant_type", "password", "client_id", "alliances-web", "username", name,
                "password", name);
        assertThat(TestKeycloak.requestToken("alliances", signIn).statusCode()).isEqualTo(200);
        String made = find(name).get("id").asText();
        assertThat(TestKeycloak.administer("/alliances/users/" + made + "/sessions")).hasSize(1);

        setEnabled("admin", name, false).then().statusCode(200).body("enabled", equalTo(false))
                .header("ETag", equalTo(tag(name)));

        assertThat(TestKeycloak.administer("/alliances/users/" + made + "/sessions")).isEmpty();
        assertThat(TestKeycloak.requestToken("alliances", signIn).statusCode()).isEqualTo(400);
        setEnabled("admin", name, false).then().statusCode(200);
        as("admin").queryParam("subject", made).get(V1 + "/admin/audit").then()
                .body("items.action", contains("account-disabled", "account-created"))
                .body("items[0].reason", equalTo("Pour l'essai"))
                .body("items[0].detail.before.enabled", equalTo(true))
                .body("items[0].detail.after.enabled", equalTo(false));
        setEnabled("admin", name, true).then().statusCode(200).body("enabled", equalTo(true));
        assertThat(TestKeycloak.requestToken("alliances", signIn).statusCode()).isEqualTo(200);
        assertThat(find(name).get("email").asText()).as("nothing else was changed").isEqualTo(name + "@example.org");
        assertThat(find(name).at("/attributes/locale/0").asText()).isEqualTo("fr");
    }

    @Test
    void aStateIsPutWithAConditionOrWithout() {
        String name = person("learner");
        assertProblem(as("admin").header("If-Match", "\"other\"").contentType(ContentType.JSON)
                .body(Map.of("enabled", false, "reason", "Non")).put(USERS + "/" + name + "/state"), 412,
                "precondition-failed");
        assertProblem(as("admin").contentType(ContentType.JSON).body(Map.of("enabled", false))
                .put(USERS + "/" + name + "/state"), 400, "invalid-request");
        assertProblem(setEnabled("admin", "personne", false), 404, "account-not-found");
        as("admin").get(USERS + "/" + name).then().body("enabled", equalTo(true));
    }

    @Test
    void anInvitationIsOfUseOnlyToWhoCanTakeIt() {
        String accepted = person("learner");
        assertProblem(as("admin").noContentType().post(USERS + "/" + accepted + "/invitation"), 409,
                "invitation-accepted");
        String disabled = newName();
        invite(request(disabled, "learner")).then().statusCode(201);
        as("admin").noContentType().post(USERS + "/" + disabled + "/invitation").then().statusCode(200)
                .body("invitationSent", equalTo(false)).body("reason", equalTo("no-mail-server"));
        String key = UUID.randomUUID().toString();
        String first = as("admin").header("Idempotency-Key", key).noContentType()
                .post(USERS + "/" + disabled + "/invitation").then().statusCode(200).extract().asString();
        as("admin").header("Idempotency-Key", key).noContentType().post(USERS + "/" + disabled + "/invitation").then()
                .statusCode(200).header("Idempotency-Replayed", "true").body(equalTo(first));
        setEnabled("admin", disabled, false).then().statusCode(200);
        assertProblem(as("admin").noContentType().post(USERS + "/" + disabled + "/invitation"), 409,
                "account-disabled");
    }

    @Test
    void anInvitationThatWentWrongIsWithdrawnAndTheNameIsFree() {
        String name = newName();
        String made = invite(request(name, "instructor")).then().statusCode(201).extract().path("id");

        as("admin").delete(USERS + "/" + name + "/invitation").then().statusCode(204);

        assertThat(find(name).isMissingNode()).isTrue();
        assertProblem(as("admin").delete(USERS + "/" + made + "/invitation"), 404, "account-not-found");
        as("admin").queryParam("subject", made).get(V1 + "/admin/audit").then()
                .body("items.action", contains("account-invitation-withdrawn", "account-created"))
                .body("items[0].detail.before.roles", contains("instructor"))
                .body("items[0].detail.after", nullValue());
        invite(request(name, "learner")).then().statusCode(201);
    }

    @Test
    void whatSomebodyHasComeInWithIsNotWithdrawn() {
        String accepted = person("learner");
        assertProblem(as("admin").delete(USERS + "/" + accepted + "/invitation"), 409, "invitation-accepted");

        // And: somebody who has a password, and must change it.
        String made = find(accepted).get("id").asText();
        ObjectNode user = (ObjectNode) find(accepted);
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        TestKeycloak.change("/alliances/users/" + made, user.toString());
        assertProblem(as("admin").delete(USERS + "/" + accepted + "/invitation"), 409, "invitation-accepted");

        assertThat(find(accepted).get("id").asText()).isEqualTo(made);
    }

    private static List<String> roleNames(String user) {
        return TestKeycloak.administer("/alliances/users/" + user + "/role-mappings/realm").findValuesAsText("name");
    }
}
