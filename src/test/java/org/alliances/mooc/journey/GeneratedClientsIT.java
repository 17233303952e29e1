package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Postgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/**
 * Learners with the generated clients of {@code src/clients}, each in a process of its own, from sign-in to leaving. On
 * PostgreSQL only, because the application of the other tests there is running already.
 */
@QuarkusTest
@TestProfile(Postgres.class)
@QuarkusTestResource(KeycloakResource.class)
@DisabledIfSystemProperty(named = "clients.skip", matches = "true")
class GeneratedClientsIT {
    private static final Path CLIENTS = Path.of("target", "clients");
    private static final Pattern COMPLETE = Pattern.compile("journey complete: attempt (\\S+)");
    private static final long PATIENCE_IN_MINUTES = 5;

    @Inject
    Database database;
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void typescriptTakesALearnerThroughTheCourse() throws Exception {
        leavesItsTraces("lea", run("lea", List.of("node", CLIENTS.resolve("typescript/journey.js").toString())));
    }

    @Test
    void kotlinTakesALearnerThroughTheCourse() throws Exception {
        Path kotlin = CLIENTS.resolve("kotlin");
        leavesItsTraces("karim", run("karim", List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                kotlin.resolve("classes") + File.pathSeparator + kotlin.resolve("lib") + File.separator + "*",
                "JourneyKt")));
    }

    /** The id of the attempt that it handed in. */
    private String run(String account, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "journey", ".txt");
        ProcessBuilder journey = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        journey.environment().put("MOOC_ADDRESS", "http://localhost:" + RestAssured.port);
        journey.environment().put("MOOC_ISSUER", issuer);
        journey.environment().put("MOOC_ACCOUNT", account);
        journey.environment().put("MOOC_COURSE", Api.COURSE);
        Process process = journey.start();
        boolean ended = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("it came to an end: " + said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        Matcher complete = COMPLETE.matcher(said);
        assertThat(complete.find()).as(said).isTrue();
        return complete.group(1);
    }

    /** What the client says it did is what the server knows; nobody reads a script's own praise. */
    private static void leavesItsTraces(String account, String attempt) {
        as(account).get(V1 + "/me/home").then().statusCode(200).body("enrolments", empty());
        as(account).put(COURSE_PATH + "/runs/libre/enrolment").then().statusCode(200);
        as(account).get(V1 + "/me/attempts/" + attempt).then().statusCode(200).body("state", equalTo("submitted"))
                .body("questions.findAll { it.response == null }", empty());
        as(account).get(MY_COURSE_PATH).then().statusCode(200).body("done", is(2));
        as(account).get(MY_COURSE_PATH + "/notes").then().statusCode(200).body("items.size()", is(1)).body(
                "items[0].text", equalTo("À relire avec l'équipe."));
    }
}
