package org.alliances.mooc.platform.limit;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.alliances.mooc.platform.http.ClientAddress;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableTime;
import org.alliances.mooc.support.RawHttp;
import org.alliances.mooc.support.RawHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.net.SocketAddress;

/** Whoever asks too much is told when to come back, and nobody else is. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class RateLimitTest {
    private static final String HOME = V1 + "/me/home";
    private static final String NOBODY = "nobody";

    @Inject
    RateLimits limits;

    @BeforeEach
    void everybodyHasEverything() {
        MovableTime.stop();
        limits.forget();
    }

    @AfterEach
    void goOn() {
        limits.forget();
        MovableTime.goOn();
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        Response first = as("lea").get(HOME);
        Response second = as("lea").get(V1 + "/me/nowhere");

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"user\";q=1000000;w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"user\";r=999999;t=1");
        // Where it is not known who asks, the address counts: it has asked twice.
        assertThat(second.header("RateLimit-Policy")).isEqualTo("\"address\";q=1000000;w=60");
        assertThat(second.header("RateLimit")).isEqualTo("\"address\";r=999998;t=1");
        assertThat(as("lea").get(HOME).header("RateLimit")).startsWith("\"user\";r=999998;");
        assertThat(as("karim").get(HOME).header("RateLimit")).startsWith("\"user\";r=999999;");
    }

    @Test
    void whatAnybodyMayKeepTellsNobodysQuota() {
        Response outline = anyone().get(COURSE_PATH + "/outline");

        assertThat(outline.header("Cache-Control")).startsWith("public");
        assertThat(outline.header("RateLimit")).isNull();
        assertThat(outline.header("RateLimit-Policy")).isNull();
    }

    @Test
    void anAccountThatAskedTooMuchComesBackAfterAMomentAndTheOthersNeverLeft() {
        // Given
        limits.useUp(id("lea"), NOBODY);

        // Then
        Response refused = as("lea").header("Accept-Language", "en").get(HOME);
        assertThat(assertProblem(refused, 429, "too-many-requests").getString("policy")).isEqualTo("user");
        assertThat(refused.jsonPath().getString("title")).isEqualTo("Too many requests in a short time");
        assertThat(refused.header("Content-Language")).isEqualTo("en");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"user\";q=1000000;w=60");
        assertThat(refused.header("RateLimit")).isEqualTo("\"user\";r=0;t=60");
        as("lea").get(HOME).then().statusCode(429).body("title", equalTo("Trop de requêtes en peu de temps"));
        assertProblem(as("lea").contentType(ContentType.JSON).body("{}")
                .post(V1 + "/me/attempts/01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e/submission"), 429, "too-many-requests");
        as("karim").get(HOME).then().statusCode(200);
        anyone().get(COURSE_PATH).then().statusCode(200);

        // When
        MovableTime.forward(Duration.ofSeconds(1));

        // Then: a sixtieth of the quota is there again.
        assertThat(as("lea").get(HOME).then().statusCode(200).extract().header("RateLimit"))
                .isEqualTo("\"user\";r=16665;t=60");
        MovableTime.forward(Duration.ofSeconds(60));
        assertThat(as("lea").get(HOME).header("RateLimit")).isEqualTo("\"user\";r=999999;t=1");
    }

    @Test
    void anAddressThatAskedTooMuchIsRefusedBeforeATokenIsLookedAt() {
        // Given
        useUpOurs();

        // Then
        for (Response refused : List.of(anyone().get(COURSE_PATH), as("lea").get(HOME), anyone().get(HOME),
                anyone().get(V1 + "/nowhere"))) {
            assertThat(assertProblem(refused, 429, "too-many-requests").getString("policy")).isEqualTo("address");
            assertThat(refused.header("RateLimit")).isEqualTo("\"address\";r=0;t=60");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        }
        RestAssured.get("/q/health/live").then().statusCode(200);
        assertThat(as("karim").get(HOME).statusCode()).isEqualTo(429);

        // When
        MovableTime.forward(Duration.ofSeconds(1));

        // Then
        anyone().get(COURSE_PATH).then().statusCode(200);
        as("lea").get(HOME).then().statusCode(200);
    }

    /** No proxy is configured, so that what says that it comes from elsewhere is not believed. */
    @Test
    void nobodyTalksHerselfOutOfAnAddress() {
        useUpOurs();

        for (String claim : List.of("X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7")) {
            assertThat(RawHttp.send("GET", COURSE_PATH, claim).status()).as(claim).isEqualTo(429);
        }
    }

    @Test
    void aPageOfAnotherOriginCanReadTheRefusal() {
        useUpOurs();

        Answer refused = RawHttp.send("GET", COURSE_PATH, "Origin: https://localhost");
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://localhost");
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("Retry-After", "RateLimit",
                "RateLimit-Policy");
        assertThat(RawHttp.send("OPTIONS", HOME, "Origin: https://localhost", "Access-Control-Request-Method: GET")
                .status()).isEqualTo(200);
    }

    @Test
    void thePageOfTheProblemIsThereInBothLanguages() {
        String page = V1 + "/problems/too-many-requests";

        anyone().accept(ContentType.HTML).header("Accept-Language", "fr").get(page).then().statusCode(200)
                .body(containsString("Trop de requêtes en peu de temps"));
        anyone().accept(ContentType.HTML).header("Accept-Language", "en").get(page).then().statusCode(200)
                .body(containsString("Too many requests in a short time"));
    }

    @Test
    void asManyRequestsAsTheQuotaAndNotOneMore() {
        RateLimits few = new RateLimits(new FewConfig(), new MovableTimeOfThisTest());

        for (int left = 2; left >= 0; left--) {
            Allowance granted = few.takeOfUser("lea");
            assertThat(granted.granted()).isTrue();
            assertThat(granted.left()).isEqualTo(left);
        }
        Allowance refused = few.takeOfUser("lea");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo("20");
        assertThat(refused.limitField()).isEqualTo("\"user\";r=0;t=60");
        assertThat(few.takeOfUser("karim").granted()).isTrue();
        assertThat(few.takeOfAddress("lea").granted()).isTrue();
    }

    @Test
    void oneSubscriberIsOneAddress() {
        assertThat(network("203.0.113.7")).isEqualTo("cb007107").isEqualTo(network("::ffff:203.0.113.7"))
                .isNotEqualTo(network("203.0.113.8"));
        assertThat(network("2001:db8:1:2:3:4:5:6")).isEqualTo("20010db800010002/64")
                .isEqualTo(network("2001:db8:1:2:ffff::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("fe80::1%eth0")).isEqualTo("fe80000000000000/64");
        assertThat(network("unknown")).isEqualTo("unknown");
        assertThat(ClientAddress.network(null)).isEmpty();
    }

    private void useUpOurs() {
        for (String ours : List.of("127.0.0.1", "::1")) {
            limits.useUp(NOBODY, network(ours));
        }
    }

    private static String network(String address) {
        return ClientAddress.network(SocketAddress.inetSocketAddress(1, address));
    }

    /** Three requests a minute. */
    private record FewConfig() implements LimitConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration window() {
            return Duration.ofMinutes(1);
        }

        @Override
        public long userRequests() {
            return 3;
        }

        @Override
        public long addressRequests() {
            return 3;
        }
    }

    private static final class MovableTimeOfThisTest implements io.github.bucket4j.TimeMeter {
        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
