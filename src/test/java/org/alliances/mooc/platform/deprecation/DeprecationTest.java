package org.alliances.mooc.platform.deprecation;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What goes away says so on every answer. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class DeprecationTest {
    private static final String OUTGOING = V1 + "/test/outgoing/";

    @Test
    void answersSayWhenAndWhatComesInstead() {
        Response answer = anyone().get(OUTGOING + "soon");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isEqualTo("@1772323200");
        assertThat(answer.header("Sunset")).isEqualTo("Mon, 01 Mar 2027 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link")).containsExactly(
                "<" + OutgoingResource.PAGE + ">; rel=\"deprecation\"; type=\"text/html\"",
                "<" + OutgoingResource.PAGE + ">; rel=\"sunset\"; type=\"text/html\"",
                "</api/v2/test>; rel=\"successor-version\"");
    }

    @Test
    void refusalsSayItToo() {
        Response refused = anyone().get(OUTGOING + "some-day");

        assertProblem(refused, 404, "not-found");
        assertThat(refused.header("Deprecation")).isEqualTo("@1772323200");
        assertThat(refused.header("Sunset")).isNull();
        assertThat(refused.header("Link")).isNull();
    }

    @Test
    void whatStaysSaysNothing() {
        Response answer = anyone().get(OUTGOING + "stays");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isNull();
        assertThat(answer.header("Sunset")).isNull();
    }

    @Test
    void nothingEndsBeforeItIsDeprecated() throws NoSuchMethodException {
        DeprecatedOperation wrong = Wrong.class.getDeclaredMethod("ends").getAnnotation(DeprecatedOperation.class);

        assertThatThrownBy(() -> DeprecationNotice.of(wrong)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-02-28");
    }

    private interface Wrong {
        @DeprecatedOperation(since = "2026-03-01", sunset = "2026-02-28")
        void ends();
    }
}
