package org.alliances.mooc.journey;

import static org.alliances.mooc.support.Api.V1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.TestKeycloak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What the page for app developers shows can be called, as it stands there. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class MobileGuideTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path GUIDE = Path.of("src/docs/guide/mobile.http");

    @Inject
    Database database;
    @TestHTTPResource
    URI base;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void everyRequestOfTheFileIsAnswered() throws IOException, InterruptedException {
        HttpFile file = HttpFile.read(Files.readString(GUIDE));
        file.variables().put("api", base.resolve(V1).toString());
        file.variables().put("keycloak", TestKeycloak.server().realmUrl());
        Map<String, Map<String, Object>> answers = new HashMap<>();

        for (HttpFile.Template template : file.requests()) {
            HttpFile.Request request = file.request(template, answers::get);
            HttpResponse<String> answer = send(request);
            assertThat(answer.statusCode()).as("%s: %s", template.title(), answer.body()).isIn(200, 201);
            if (template.name() != null) {
                answers.put(template.name(), JsonPath.from(answer.body()).getMap(""));
            }
        }

        assertThat(file.requests()).hasSizeGreaterThan(12);
        assertThat((List<?>) answers.get("upload").get("results")).extracting("outcome").containsOnly("accepted");
    }

    private static HttpResponse<String> send(HttpFile.Request request) throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(request.address())).method(request.method(),
                request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(call::header);
        return HTTP.send(call.build(), BodyHandlers.ofString());
    }
}
