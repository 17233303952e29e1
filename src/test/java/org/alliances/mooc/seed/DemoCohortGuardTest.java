package org.alliances.mooc.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.runtime.LaunchMode;

class DemoCohortGuardTest {

    @Test
    void inventedLearnersAreRefusedInProduction() {
        assertThat(DemoCohortGuard.refusal(true, LaunchMode.NORMAL)).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("ALLIANCES_SEED_DEMO").doesNotContain("\n"));
    }

    @ParameterizedTest
    @EnumSource(value = LaunchMode.class, names = {"DEVELOPMENT", "TEST"})
    void theyMayComeInDevelopmentAndInTests(LaunchMode mode) {
        assertThat(DemoCohortGuard.refusal(true, mode)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LaunchMode.class)
    void nothingIsRefusedWhereNobodyAskedForThem(LaunchMode mode) {
        assertThat(DemoCohortGuard.refusal(false, mode)).isEmpty();
    }
}
