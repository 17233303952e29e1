package org.alliances.mooc.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class AuditDetailTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsKeysAndNumbers() {
        assertThat(AuditDetail.write(Map.of("after", Map.of("role", "owner", "points", List.of(1, 2))), JSON))
                .contains("\"role\":\"owner\"").contains("[1,2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"answer", "answers", "rightAnswer", "responses", "accessToken", "password", "email", "Mail"})
    void refusesMembersThatNobodyIsToRead(String member) {
        assertThatThrownBy(() -> AuditDetail.write(Map.of("before", List.of(Map.of(member, 1))), JSON))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lea@example.org", "écrire à lea.v@mail.example.org, merci", "eyJhbGciOi.eyJzdWIi.YQ-_",
            "Bearer eyJhbGciOi.eyJzdWIi."})
    void refusesMailAddressesAndTokensWhereverTheyAre(String text) {
        assertThatThrownBy(() -> AuditDetail.write(Map.of("note", List.of(text)), JSON))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(text);
    }
}
