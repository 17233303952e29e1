package org.alliances.mooc.sync.pull;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Api;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Transactions commit in another order than they write in, and an app that follows its cursor skips none. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CommitOrderTest {
    private static final String COURSE = "labo-de-l-ordre";
    private static final int ROUNDS = 12;
    private static final int WRITERS = 6;
    private static final int SECONDS = 30;

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    Changes changes;
    @Inject
    EntityManager entities;
    @Inject
    TransactionSynchronizationRegistry transaction;

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final LearnerId lea = new LearnerId(UUID.fromString(Api.id("lea")));
    private String cursor;

    @BeforeEach
    void enrolAfresh() {
        database.forgetLearners();
        new QuizLab(COURSE).lesson("lecon", "Une leçon.").publish(publishing);
        as("lea").put(V1 + "/courses/" + COURSE + "/runs/libre/enrolment").then().statusCode(200);
    }

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @Test
    void whoWroteFirstAndCommitsLastIsToldLast() throws Exception {
        CountDownLatch wrote = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<String> slow = writers.submit(() -> write(() -> {
            wrote.countDown();
            await(mayCommit);
        }));
        await(wrote);
        String quick = write(() -> {});

        assertThat(follow()).containsExactly(quick);
        mayCommit.countDown();
        String late = slow.get(SECONDS, TimeUnit.SECONDS);

        assertThat(follow()).containsExactly(late);
    }

    /** The moment between taking a number and the commit: whoever comes then waits, and gets a higher one. */
    @Test
    void whoHasANumberCommitsBeforeAnybodyGetsTheNext() throws Exception {
        CountDownLatch hasNumber = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<String> first = writers.submit(() -> write(() -> atTheVeryEnd(() -> {
            hasNumber.countDown();
            await(mayCommit);
        })));
        await(hasNumber);
        Future<String> second = writers.submit(() -> write(() -> {}));

        assertThat(follow()).isEmpty();
        mayCommit.countDown();
        List<String> both = List.of(first.get(SECONDS, TimeUnit.SECONDS), second.get(SECONDS, TimeUnit.SECONDS));

        assertThat(follow()).containsExactlyElementsOf(both);
    }

    @Test
    void inWhateverOrderTheyCommitAllAreTold() throws Exception {
        Random random = new Random(20_261_130);
        Set<String> written = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            CountDownLatch wrote = new CountDownLatch(WRITERS);
            List<CountDownLatch> mayCommit = new ArrayList<>();
            List<Future<String>> results = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                CountDownLatch mine = new CountDownLatch(1);
                mayCommit.add(mine);
                results.add(writers.submit(() -> write(() -> {
                    wrote.countDown();
                    await(mine);
                })));
            }
            await(wrote);
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, random);
            boolean atOnce = round % 3 == 0;
            for (int writer : order) {
                mayCommit.get(writer).countDown();
                if (!atOnce) {
                    written.add(results.get(writer).get(SECONDS, TimeUnit.SECONDS));
                }
                if (random.nextBoolean()) {
                    told.addAll(follow());
                }
            }
            for (Future<String> result : results) {
                written.add(result.get(SECONDS, TimeUnit.SECONDS));
            }
        }
        told.addAll(follow());

        assertThat(told).hasSize(ROUNDS * WRITERS).isEqualTo(written);
    }

    /** Two that touch many learners in opposite order, one of whom has no row yet, do not wait for each other for ever. */
    @Test
    void manyLearnersAtOnceAreNoTrap() throws Exception {
        List<LearnerId> learners = new ArrayList<>();
        for (int index = 0; index < 300; index++) {
            learners.add(new LearnerId(new UUID(index, index)));
        }
        List<LearnerId> backwards = learners.reversed();
        for (int round = 0; round < 3; round++) {
            Future<?> one = writers.submit(() -> touch(learners));
            Future<?> other = writers.submit(() -> touch(backwards));
            one.get(SECONDS, TimeUnit.SECONDS);
            other.get(SECONDS, TimeUnit.SECONDS);
        }

        assertThat(database.count("select count(*) from learner_feed where number = 6")).isEqualTo(300);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        assertThatThrownBy(() -> write(QuarkusTransaction::setRollbackOnly))
                .isInstanceOf(QuarkusTransactionException.class);

        assertThat(follow()).isEmpty();
        assertThat(database.count("select count(*) from learner_feed")).isZero();
    }

    private void touch(List<LearnerId> learners) {
        QuarkusTransaction.requiringNew().run(() -> learners.forEach(learner -> changes.touch(learner, "note", "x")));
    }

    /** Writes a note in a transaction of its own, and does something before that ends. */
    private String write(Runnable beforeTheEnd) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                    insert into reading_note (learner_id, id, course_key, lesson_key, kind, text, revision, recorded_at,
                        received_at, created_at, deleted)
                    values (:learner, :id, :course, 'lecon', 'NOTE', 'x', 1, now(), now(), now(), false)""")
                    .setParameter("learner", lea.value()).setParameter("id", id).setParameter("course", COURSE)
                    .executeUpdate();
            changes.touch(lea, "note", id);
            beforeTheEnd.run();
        });
        return id.toString();
    }

    /** After everything else that is done at the end of the transaction that is under way. */
    private void atTheVeryEnd(Runnable work) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {
                // Nothing is left to be done.
            }
        });
    }

    /** What an app is told now that keeps its cursor. */
    private List<String> follow() {
        var request = as("lea");
        if (cursor != null) {
            request.queryParam("since", cursor);
        }
        JsonPath answer = request.get(V1 + "/me/sync").then().statusCode(200).extract().jsonPath();
        assertThat(answer.getBoolean("startOver")).isEqualTo(cursor == null);
        cursor = answer.getString("nextCursor");
        return answer.getList("changes.notes.id");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
