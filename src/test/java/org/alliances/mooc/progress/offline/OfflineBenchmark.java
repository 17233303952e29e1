package org.alliances.mooc.progress.offline;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.enrol;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Download;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.RawHttp.Answer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/**
 * How heavy the real course is, and how long its manifest and its text take over HTTP, on H2. Not part of the normal run, and
 * no time is asserted: {@code ./mvnw test -Dtest=OfflineBenchmark}.
 */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class OfflineBenchmark {
    private static final Logger LOG = Logger.getLogger(OfflineBenchmark.class);
    private static final String MANIFEST = COURSE_PATH + "/offline-manifest";
    private static final int ROUNDS = 200;

    @Inject
    Database database;

    @Test
    void theRealCourse() {
        database.forgetLearners();
        enrol("lea");
        weigh("nothing decided");
        List<String> cases = as("lea").get(MANIFEST).jsonPath()
                .getList("items.findAll { it.kind == 'case-study' }.key");
        for (String lesson : cases) {
            as("lea").contentType(ContentType.JSON)
                    .body(Map.of("option",
                            as("lea").get(COURSE_PATH + "/lessons/" + lesson)
                                    .path("caseStudy.decision.options[0].key")))
                    .put(MY_COURSE_PATH + "/lessons/" + lesson + "/decision").then().statusCode(200);
            measure("a text that nobody has asked for yet", COURSE_PATH + "/revisions/1/text", 1);
        }
        weigh("everything decided");
        for (int round = 1; round <= 3; round++) {
            measure("manifest " + round, MANIFEST + "?media=low", ROUNDS);
            measure("text " + round, COURSE_PATH + "/revisions/1/text", ROUNDS);
            measure("lesson " + round, COURSE_PATH + "/revisions/1/lessons/lire-les-chiffres", ROUNDS);
        }
        database.forgetLearners();
    }

    private static void weigh(String when) {
        for (String media : List.of("none", "low", "full")) {
            JsonPath manifest = as("lea").get(MANIFEST + "?media=" + media).jsonPath();
            LOG.infof("%s, media=%s: total %s, text %s, left out %s, the manifest itself %d bytes", when, media,
                    manifest.getMap("total"), manifest.getMap("text"), manifest.getMap("leftOut"),
                    Download.by("lea", true).get(MANIFEST + "?media=" + media).body().length);
        }
    }

    private static void measure(String what, String address, int rounds) {
        Download phone = Download.by("lea", true);
        long start = System.nanoTime();
        Answer last = null;
        for (int i = 0; i < rounds; i++) {
            last = phone.get(address);
        }
        LOG.infof("%s: %.1f ms each, one after the other; status %d, %d bytes", what,
                (System.nanoTime() - start) / 1e6 / rounds, last.status(), last.body().length);
    }
}
