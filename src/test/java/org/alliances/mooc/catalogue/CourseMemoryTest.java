package org.alliances.mooc.catalogue;

import static org.alliances.mooc.support.Api.COURSE_PATH;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CourseMemoryTest {
    @Inject
    PublishingApi publishing;

    @Inject
    CourseMemory memory;

    @Test
    void servesTheOthersWhereOnePublicationCannotBeRead() {
        // Given
        byte[] ofANewerRelease = "{\"key\":\"illisible\",\"unknown\":true}".getBytes(StandardCharsets.UTF_8);
        publishing.publish("illisible", new TreeMap<>(Map.of("course/illisible", ofANewerRelease)), List.of(),
                "a newer release",
                "in a form of its own");

        // When
        memory.refresh();

        // Then
        anyone().get(V1 + "/courses/illisible").then().statusCode(404);
        anyone().get(COURSE_PATH).then().statusCode(200);
    }
}
