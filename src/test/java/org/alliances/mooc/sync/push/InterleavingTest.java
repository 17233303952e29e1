package org.alliances.mooc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.MergeTable;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The same events leave the same state, in whatever order they come, however often, in whatever batches and from whichever
 * device: thousands of random histories, against the merge table. `-Dsync.histories=20000` for a longer run.
 */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class InterleavingTest {
    private static final CourseKey COURSE = new CourseKey("labo-des-ordres");
    private static final Events PHONE = new Events(COURSE.value());
    private static final int HISTORIES = Integer.getInteger("sync.histories", 1_000);
    private static final int EACH_IN_SO_MANY_ORDERS = 4;
    private static final List<String> LESSONS = List.of("une", "deux");
    private static final List<String> QUESTIONS = List.of("un", "deux");
    private static final MergeTable TABLE = new MergeTable(Map.of("libre",
            new MergeTable.Quiz(Map.of("un", "1", "deux", "2"), null), "minute",
            new MergeTable.Quiz(Map.of("un", "1", "deux", "2"), Duration.ofMinutes(45))),
            Map.of("deux", "journal-entry", "cas", "decision"));
    private static final List<String> QUIZZES = List.of("libre", "minute");

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;
    @Inject
    EnrolmentApi enrolments;
    @Inject
    QuizApi quizzes;
    @Inject
    UploadService uploads;
    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;

    @BeforeEach
    void publish() {
        database.forgetLearners();
        new QuizLab(COURSE.value()).lesson("une", "Un.").lesson("deux", "Deux.").completion("deux", "hand-in")
                .caseStudy("cas").number("un", "1").number("deux", "2").quiz("libre", "questions: [un, deux]")
                .quiz("minute", "timeLimit: PT45M\noffline: any\nquestions: [un, deux]").publish(publishing);
    }

    @Test
    @ActivateRequestContext
    void theSameEventsLeaveTheSameState() {
        long seed = Long.getLong("sync.seed", 7L);
        Random random = new Random(seed);
        Instant now = MovableClock.instantNow();
        for (int history = 0; history < HISTORIES / EACH_IN_SO_MANY_ORDERS; history++) {
            List<Map<String, Object>> events = history(random, now.minus(Duration.ofDays(3)));
            MergeTable.Left expected = TABLE.of(events);
            for (int order = 0; order < EACH_IN_SO_MANY_ORDERS; order++) {
                LearnerId learner = new LearnerId(new UUID(random.nextLong(), random.nextLong()));
                enrolments.enrol(learner, COURSE, new RunKey("libre"), now);
                List<Map<String, Object>> sent = sent(events, random);

                bring(learner, sent, random, now);

                assertThat(left(learner)).as("seed %d, history %d: %s", seed, history, sent).isEqualTo(expected);
            }
        }
    }

    /** A few things that a learner does in a few hours; many at the same moment. */
    private static List<Map<String, Object>> history(Random random, Instant from) {
        List<Map<String, Object>> events = new ArrayList<>();
        List<UUID> ids = List.of(new UUID(random.nextLong(), 1), new UUID(random.nextLong(), 2));
        for (int n = 4 + random.nextInt(8); n > 0; n--) {
            int which = random.nextInt(2);
            UUID id = ids.get(which);
            Instant at = from.plus(Duration.ofMinutes(5L * random.nextInt(24)));
            String lesson = LESSONS.get(which);
            String number = Integer.toString(random.nextInt(3));
            events.add(switch (random.nextInt(10)) {
                case 0 -> PHONE.completed(lesson, at);
                case 1 -> PHONE.completed("cas", at);
                case 2 -> PHONE.position(lesson, number, at);
                case 3 -> PHONE.decision("cas", random.nextBoolean() ? "agir" : "attendre", at);
                case 4 -> PHONE.journal("deux", "Texte " + number, at);
                case 5 -> PHONE.note(lesson, id, "Note " + number, at);
                case 6 -> PHONE.noteDeleted(lesson, id, at);
                case 7 -> PHONE.submitted(id, at);
                default -> PHONE.number(id, QUESTIONS.get(random.nextInt(2)), number, at);
            });
        }
        for (int which = 0; which < 2; which++) {
            if (random.nextInt(4) > 0) {
                events.add(PHONE.started(QUIZZES.get(which), ids.get(which), from));
            }
        }
        return events;
    }

    private static List<Map<String, Object>> sent(List<Map<String, Object>> events, Random random) {
        List<Map<String, Object>> sent = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(sent::add);
        Collections.shuffle(sent, random);
        return sent;
    }

    private void bring(LearnerId learner, List<Map<String, Object>> sent, Random random, Instant now) {
        List<JsonNode> rest = new ArrayList<>(sent.stream().<JsonNode>map(json::valueToTree).toList());
        while (!rest.isEmpty()) {
            int size = 1 + random.nextInt(rest.size());
            List<JsonNode> batch = rest.subList(0, size);
            uploads.take(learner, new SyncRequest(random.nextBoolean() ? "telephone" : "tablette", null,
                    List.copyOf(batch)), now);
            batch.clear();
        }
    }

    /** What is left, as the tables have it. */
    private MergeTable.Left left(LearnerId learner) {
        // Whoever looks has what was submitted graded.
        quizzes.standings(learner, COURSE);
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, String> completed = map(learner, """
                    select item_key, completed_at from progress_completion_fact f
                    where learner_id = :learner and item_key in ('une', 'deux', 'cas') and not exists (
                        select 1 from progress_completion_fact l where l.learner_id = f.learner_id
                            and l.item_key = f.item_key and l.number > f.number)""");
            Map<String, String> places = map(learner,
                    "select lesson_key, paragraph from progress_position where learner_id = :learner");
            List<String> journal = rows(learner,
                    "select text, 1 from progress_journal_entry where learner_id = :learner order by written_at, text")
                    .stream().map(row -> row[0].toString()).toList();
            Map<String, String> notes = map(learner,
                    "select cast(id as varchar(36)), text from reading_note where learner_id = :learner and not deleted");
            return new MergeTable.Left(completed, places, decisions(learner), journal, notes, attempts(learner));
        });
    }

    private Map<String, String> decisions(LearnerId learner) {
        Map<String, String> decided = new LinkedHashMap<>();
        rows(learner, """
                select 'first', option_key from progress_decision where learner_id = :learner
                order by decided_at desc, option_key desc""")
                .forEach(row -> decided.put("first", row[1].toString()));
        rows(learner, """
                select 'last', option_key from progress_decision where learner_id = :learner
                order by decided_at, option_key""").forEach(row -> decided.put("last", row[1].toString()));
        return decided;
    }

    private Map<String, String> attempts(LearnerId learner) {
        Map<String, String> left = new TreeMap<>();
        Map<String, Map<String, String>> given = new TreeMap<>();
        rows(learner, """
                select cast(attempt_id as varchar(36)), question_key, response from quiz_question_response
                where learner_id = :learner""").forEach(row -> given
                .computeIfAbsent(row[0].toString(), id -> new TreeMap<>())
                .put(row[1].toString(), row[2].toString().replaceAll(".*\"value\":\"(.*?)\".*", "$1")));
        rows(learner, "select cast(id as varchar(36)), points from quiz_attempt where learner_id = :learner")
                .forEach(row -> left.put(row[0].toString(), given.getOrDefault(row[0].toString(), Map.of()) + " "
                        + (row[1] == null ? "open" : ((BigDecimal) row[1]).intValueExact())));
        return left;
    }

    private Map<String, String> map(LearnerId learner, String sql) {
        Map<String, String> found = new TreeMap<>();
        rows(learner, sql).forEach(row -> found.put(row[0].toString(), row[1].toString()));
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(LearnerId learner, String sql) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("learner", learner.value())
                .getResultList();
    }
}
