package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.V1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.alliances.mooc.support.Tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What one account asks of the running application, over HTTP; anything but an answer in the 200s is a failure. */
final class OfflineCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final String account;

    OfflineCalls(URI base, String account) {
        this.base = base;
        this.account = account;
    }

    JsonNode get(String path) {
        return call(path, "GET", BodyPublishers.noBody());
    }

    JsonNode put(String path, Map<String, ?> body) {
        return call(path, "PUT", body(body));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return call(path, "POST", body == null ? BodyPublishers.noBody() : body(body));
    }

    private JsonNode call(String path, String method, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(V1 + path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Tokens.of(account)).header("Content-Type", "application/json")
                .header("Accept", "application/json").method(method, body).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError("%s %s answered %d: %s".formatted(method, path, answer.statusCode(),
                        answer.body()));
            }
            return answer.statusCode() == 204 ? null : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static BodyPublisher body(Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
