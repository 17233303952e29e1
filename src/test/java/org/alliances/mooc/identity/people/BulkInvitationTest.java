package org.alliances.mooc.identity.people;

import static org.alliances.mooc.identity.people.Accounts.USERS;
import static org.alliances.mooc.identity.people.Accounts.find;
import static org.alliances.mooc.identity.people.Accounts.invite;
import static org.alliances.mooc.identity.people.Accounts.newName;
import static org.alliances.mooc.identity.people.Accounts.request;
import static org.alliances.mooc.identity.people.Accounts.sendList;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class BulkInvitationTest {
    private static final String HEADER = "Identifiant;Courriel;Prénom;Nom;Rôles;Langue\n";

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

    @Test
    void eachLineIsAnsweredAndOneThatIsRefusedStopsNoOther() {
        // Given
        String one = newName();
        String two = newName();
        String list = HEADER + line(one.toUpperCase(Locale.ROOT), one + "@example.org", "formatrice|admin;en")
                + "karim;KARIM@example.org;Karim;Ormelane;admin;\n"
                + ";;;;;\n"
                + line(newName(), "lea@example.org", ";")
                + line("ines", newName() + "@example.org", ";")
                + line(newName(), "sans-arobase", ";")
                + line(newName(), newName() + "@example.org", "chef;")
                + line(newName(), newName() + "@example.org", ";de")
                + line(one, one + "@EXAMPLE.org", ";")
                + line(one, newName() + "@example.org", ";")
                + line(newName(), one + "@example.org", ";")
                + line(two, two + "@example.org", ";");

        // When
        var report = sendList(list, false).then().statusCode(200).body("dryRun", is(false));

        // Then
        report.body("items.line", contains(2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13))
                .body("items.outcome",
                        contains("invited", "already-there", "refused", "refused", "refused", "refused", "refused",
                                "repeated", "refused", "refused", "invited"))
                .body("items.reason",
                        contains("no-mail-server", null, "mail-address-taken", "user-name-taken", "invalid-request",
                                "invalid-request", "invalid-request", null, "user-name-taken", "mail-address-taken",
                                "no-mail-server"))
                .body("items[0].userName", equalTo(one)).body("items[0].user", equalTo(idOf(one)))
                .body("items[0].invitationSent", is(false)).body("items[1].user", nullValue())
                .body("items[1].invitationSent", nullValue()).body("items[4].message", containsString("mailAddress"))
                .body("items[5].message", containsString("chef")).body("items[6].message", containsString("language"))
                .body("counts.lines", is(11)).body("counts.invited", is(2)).body("counts.unchanged", is(2))
                .body("counts.refused", is(7)).body("counts.notReached", is(0));
        as("admin").get(USERS + "/" + one).then().body("roles", contains("instructor", "admin"));
        assertThat(find(one).at("/attributes/locale/0").asText()).isEqualTo("en");
        as("admin").get(USERS + "/" + two).then().body("roles", contains("learner"));
        assertThat(find(two).at("/attributes/locale/0").asText()).as("the caller's").isEqualTo("fr");
        as("admin").get(USERS + "/karim").then().body("roles", contains("learner"));
        as("admin").get(V1 + "/admin/audit").then().body("items.action", contains("account-created", "account-created"))
                .body("items.subject", contains(idOf(two), idOf(one)))
                .body("items.from", everyItem(equalTo("127.0.0.1")));
    }

    @Test
    void aDryRunSaysTheSameAndDoesNothing() {
        String one = newName();
        String list = HEADER + line(one, one + "@example.org", ";") + "karim;karim@example.org;Karim;Ormelane;;\n"
                + line(newName(), "lea@example.org", ";") + line("x", "x@example.org", ";");

        JsonPath would = JsonPath.from(sendList(list, true).then().statusCode(200).body("dryRun", is(true)).extract()
                .asString());

        assertThat(find(one).isMissingNode()).isTrue();
        assertThat(database.count("select count(*) from audit_entry")).isZero();
        assertThat(database.count("select count(*) from unfinished_invitation")).isZero();
        JsonPath did = JsonPath.from(sendList(list, false).asString());
        assertThat(did.getList("items.outcome")).isEqualTo(would.getList("items.outcome"))
                .containsExactly("invited", "already-there", "refused", "refused");
        assertThat(did.getMap("counts")).isEqualTo(would.getMap("counts"));
        assertThat(did.getList("items.message").subList(1, 4)).isEqualTo(would.getList("items.message").subList(1, 4));
    }

    @Test
    void aRepeatFindsEverybodyThereAndChangesNoRoles() {
        String one = newName();
        sendList(HEADER + line(one, one + "@example.org", ";"), false).then().body("counts.invited", is(1));

        sendList(HEADER + line(one, one + "@example.org", "admin;"), false).then()
                .body("items.outcome", contains("already-there")).body("counts.unchanged", is(1));

        as("admin").get(USERS + "/" + one).then().body("roles", contains("learner"));
        assertThat(database.count("select count(*) from audit_entry")).isEqualTo(1);
    }

    @Test
    void aListIsReplayedByItsKey() {
        String one = newName();
        String key = UUID.randomUUID().toString();
        String list = HEADER + line(one, one + "@example.org", ";");
        String first = sendList(list, false, key).then().statusCode(200).extract().asString();

        assertThat(sendList(list, false, key).then().header("Idempotency-Replayed", "true").extract().asString())
                .isEqualTo(first);
        assertProblem(sendList(list + "\n", false, key), 422, "idempotency-key-reused");
        assertProblem(sendList(list, true, key), 422, "idempotency-key-reused");
    }

    @Test
    void twoWhoSendTheSameListMakeEachAccountOnce() {
        List<String> names = IntStream.range(0, 4).mapToObj(i -> newName()).toList();
        String list = HEADER + names.stream().map(name -> line(name, name + "@example.org", ";"))
                .collect(Collectors.joining());
        Tokens.of("admin");

        List<String> outcomes = Parallel.run(2, () -> JsonPath.from(sendList(list, false).asString())
                .<String>getList("items.outcome")).stream().flatMap(List::stream).toList();

        assertThat(outcomes).hasSize(8).containsOnly("invited", "already-there");
        assertThat(outcomes.stream().filter("invited"::equals)).hasSize(4);
        assertThat(names).noneMatch(name -> find(name).isMissingNode());
        assertThat(database.count("select count(*) from audit_entry where action = 'account-created'")).isEqualTo(4);
    }

    @Test
    void accentsSurviveTheCharacterSetOfOlderSpreadsheets() {
        String one = newName();
        byte[] list = ("userName\tmailAddress\tprénom\tnom\n" + one + "\t" + one + "@example.org\tZoé\tLœuvre\n")
                .getBytes(Charset.forName("windows-1252"));

        as("admin").contentType("text/csv").body(list).post(USERS + "/bulk").then().statusCode(200)
                .body("items.outcome", contains("invited"));

        as("admin").get(USERS + "/" + one).then().body("displayName", equalTo("Zoé Lœuvre"));
    }

    @Test
    void aLineOfMarkupOrOfAFormulaIsRefused() {
        String list = HEADER + "%s;%s@example.org;=1+1;Verlet;;\n".formatted(newName(), newName())
                + "%s;%s@example.org;<b>;Verlet;;\n".formatted(newName(), newName());

        sendList(list, false).then().statusCode(200).body("items.outcome", contains("refused", "refused"))
                .body("items.reason", contains("invalid-request", "invalid-request"))
                .body("items.message", everyItem(containsString("givenName")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "userName;mailAddress;givenName\na;b;c\n", HEADER, HEADER + "\n;;;;;\n",
            HEADER + "\"sans fin"})
    void aFileThatNamesNobodyIsRefusedAsAWhole(String file) {
        JsonPath problem = assertProblem(sendList(file, false), 400, "invalid-request");

        assertThat(problem.getString("violations[0].in")).isEqualTo("body");
        assertThat(problem.getString("violations[0].message")).isNotBlank();
    }

    @Test
    void moreThanTwoHundredLinesAreTooMany() {
        String line = line("x", "x@example.org", ";");

        assertProblem(sendList(HEADER + line.repeat(201), true), 400, "invalid-request");
        sendList(HEADER + line.repeat(200), true).then().statusCode(200).body("items", hasSize(200))
                .body("counts.refused", is(200));
    }

    @Test
    void whatSomebodyElseIsInTheMiddleOfMakingIsTakenUp() {
        // Given: what a crash has left, an account without a password and the note that it was begun.
        String one = newName();
        invite(request(one, "learner")).then().statusCode(201);
        String left = idOf(one);
        database.change("insert into unfinished_invitation (name_hash, begun_at) values ('"
                + ContentHash.of(one.getBytes(StandardCharsets.UTF_8))
                        .value()
                + "', timestamp with time zone '2026-11-22 18:30:00+00')");

        // When
        sendList(HEADER + line(one, one + "@example.org", "formateur;"), false).then()
                .body("items.outcome", contains("invited"));

        // Then
        assertThat(idOf(one)).isNotEqualTo(left);
        as("admin").get(USERS + "/" + one).then().body("roles", contains("instructor"));
        assertThat(database.count("select count(*) from unfinished_invitation")).isZero();
    }

    private static String line(String userName, String mailAddress, String rolesAndLanguage) {
        return "%s;%s;Nadia;Verlet;%s\n".formatted(userName, mailAddress, rolesAndLanguage);
    }

    private static String idOf(String userName) {
        return find(userName).get("id").asText();
    }
}
