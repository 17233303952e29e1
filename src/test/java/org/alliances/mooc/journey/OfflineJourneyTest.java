package org.alliances.mooc.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Crowd;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.Parallel;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A thousand learners, forty at once, go offline for three days with the course and a package in their phones. They study,
 * take a timed quiz and half of another, and also do something in a browser; the course is published twice; and the phones
 * come back in random batches with repeats. `-Dsync.journeys=…` for another number, `-Dsync.seed=…` for other ones.
 */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class OfflineJourneyTest {
    private static final String COURSE = "labo-du-voyage";
    private static final int AT_ONCE = 40;
    private static final int THREADS = 4;
    private static final int SOME = 4;
    private static final int JOURNEYS = Integer.getInteger("sync.journeys", 1_000);

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @TestHTTPResource
    URI base;

    @AfterEach
    void backToNow() {
        MovableClock.reset();
    }

    private static QuizLab course(String text) {
        return new QuizLab(COURSE).lesson("une", "Un.\n\n" + text).lesson("deux", "Deux.").completion("deux", "hand-in")
                .lesson("trois", "Trois.").caseStudy("cas").number("un", "1").number("deux", "2")
                .quiz("minute", "timeLimit: PT45M\nquestions: [un, deux]").quiz("libre", "questions: [un, deux]");
    }

    @Test
    void whatAPhoneBringsBackIsWhatTheMergeTableForetells() {
        long seed = Long.getLong("sync.seed", 11L);
        Crowd crowd = new Crowd(AT_ONCE);
        crowd.arrive();
        for (int journey = 0; journey < JOURNEYS; journey += AT_ONCE) {
            int first = journey;
            database.forgetLearners();
            course("Tome " + journey).publish(publishing);
            List<OfflinePhone> phones = IntStream.range(0, Math.min(AT_ONCE, JOURNEYS - journey))
                    .mapToObj(n -> new OfflinePhone(COURSE, new OfflineCalls(base, crowd.names().get(n)),
                            new Random(seed + first + n)))
                    .toList();
            each(phones, OfflinePhone::download);
            phones.forEach(OfflinePhone::study);

            MovableClock.forward(Duration.ofDays(1));
            each(phones, phone -> phone.browse(MovableClock.instantNow()));
            course("Tome " + journey + ", revu").without("trois").publish(publishing);
            MovableClock.forward(Duration.ofDays(1));
            each(phones, phone -> phone.browse(MovableClock.instantNow()));
            course("Tome " + journey + ", corrigé").lesson("quatre", "Quatre.")
                    .requires("une", "[{ completed: quatre }]")
                    .publish(publishing);
            MovableClock.forward(Duration.ofDays(1));
            each(phones, OfflinePhone::comeBack);

            each(phones, phone -> {
                assertThat(phone.found()).as("seed %d, %s", seed, phone).isEqualTo(phone.foretold());
                assertThat(phone.ownPoints()).isIn(null, 1);
            });
            // Nothing that anybody did is gone: whatever does not count can be read.
            phones.stream().limit(SOME).forEach(
                    phone -> assertThat(phone.kept()).as("seed %d, %s", seed, phone).isEqualTo(phone.done()));
            assertThat(database.count("select count(*) from sync_event"))
                    .isEqualTo(phones.stream().mapToInt(OfflinePhone::done).sum());
        }
    }

    /** Enough at once for races, few enough for the machine. */
    private static void each(List<OfflinePhone> phones, Consumer<OfflinePhone> work) {
        Parallel.each(IntStream.range(0, THREADS).boxed().toList(),
                thread -> IntStream.range(0, phones.size()).filter(n -> n % THREADS == thread)
                        .forEach(n -> work.accept(phones.get(n))));
    }
}
