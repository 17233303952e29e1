package org.alliances.mooc.quiz;

import static org.alliances.mooc.support.Api.MY_COURSE_PATH;
import static org.alliances.mooc.support.Api.QUIZ_2;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;

import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.support.KnownAnswers;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What the learner Léa asks of her quizzes, over HTTP. */
final class QuizCalls {
    /** Her attempts at the quiz of the second module. */
    static final String ATTEMPTS = MY_COURSE_PATH + "/quizzes/" + QUIZ_2 + "/attempts";

    private QuizCalls() {}

    static ValidatableResponse start() {
        return as("lea").noContentType().post(ATTEMPTS).then();
    }

    static ValidatableResponse startAs(UUID id, String attempts) {
        return as("lea").contentType(ContentType.JSON).body(Map.of("id", id)).post(attempts).then();
    }

    static ValidatableResponse get(String id) {
        return as("lea").get(V1 + "/me/attempts/" + id).then();
    }

    static ValidatableResponse save(String id, String question, Map<String, ?> response) {
        return as("lea").contentType(ContentType.JSON).body(response)
                .put(V1 + "/me/attempts/" + id + "/responses/" + question).then();
    }

    static ValidatableResponse submit(String id) {
        return as("lea").noContentType().post(V1 + "/me/attempts/" + id + "/submission").then();
    }

    static ValidatableResponse submitWith(String id, Map<String, ?> responses) {
        return as("lea").contentType(ContentType.JSON).body(Map.of("responses", responses))
                .post(V1 + "/me/attempts/" + id + "/submission").then();
    }

    static void answer(JsonPath attempt, boolean knowing) {
        attempt.<Map<String, Object>>getList("questions").forEach(question -> {
            Map<String, Object> response = knowing ? KnownAnswers.right(question) : KnownAnswers.wrong(question);
            save(attempt.getString("id"), (String) question.get("key"), response).statusCode(200);
        });
    }
}
