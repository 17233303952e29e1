package org.alliances.mooc.quiz;

import static org.alliances.mooc.quiz.RegradeCalls.acceptAlso;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Postgres;
import org.alliances.mooc.support.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/**
 * How long a regrade of ten thousand attempts takes, over HTTP, on PostgreSQL. Not part of the normal run, and no time is
 * asserted: {@code ./mvnw test -Dtest=RegradeBenchmark}; another number with {@code -Dbenchmark.attempts=}.
 */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
@TestProfile(Postgres.class)
class RegradeBenchmark {
    private static final Logger LOG = Logger.getLogger(RegradeBenchmark.class);
    private static final String COURSE = "labo-des-dix-mille";
    private static final int ATTEMPTS = Integer.getInteger("benchmark.attempts", 10_000);

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    ManyAttempts attempts;

    private final RegradeCalls ines = new RegradeCalls(COURSE, ManyAttempts.QUIZ, "ines");

    @Test
    void tenThousandAttempts() {
        ManyAttempts.publishTwelve(COURSE, publishing);
        ines.inesTeaches();
        measured("written", () -> {
            attempts.write(COURSE, ATTEMPTS, 1);
            return null;
        });
        Tokens.of("ines");
        for (int round = 1; round <= 3; round++) {
            Response dry = measured("dry run " + round,
                    () -> ines.dryRun(ManyAttempts.QUESTION, acceptAlso(ManyAttempts.FORGOTTEN), false));
            Response applied = measured("apply " + round,
                    () -> ines.apply(ManyAttempts.QUESTION, acceptAlso(ManyAttempts.FORGOTTEN), false));
            Response undone = measured("undo " + round, () -> ines.undo(applied.path("regrade.id")));

            assertThat(dry.<Integer>path("counts.attempts")).isEqualTo(ATTEMPTS);
            assertThat(applied.<Object>path("counts")).isEqualTo(dry.path("counts"));
            assertThat(undone.<Integer>path("undone.changed")).isEqualTo(dry.<Integer>path("counts.changed"));
            LOG.infof("counts: %s", dry.<Object>path("counts"));
        }
        database.forgetLearners();
    }

    private static <T> T measured(String what, Supplier<T> work) {
        Runtime memory = Runtime.getRuntime();
        long start = System.nanoTime();
        T result = work.get();
        LOG.infof("%s: %d ms, heap %d MiB", what, (System.nanoTime() - start) / 1_000_000,
                (memory.totalMemory() - memory.freeMemory()) >> 20);
        return result;
    }
}
