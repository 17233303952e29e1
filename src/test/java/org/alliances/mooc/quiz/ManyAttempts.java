package org.alliances.mooc.quiz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperDrawer;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.paper.PaperGrader;
import org.alliances.mooc.quiz.paper.PaperPrint;
import org.alliances.mooc.quiz.paper.Rulings;
import org.alliances.mooc.support.QuizLab;

import io.agroal.api.AgroalDataSource;

/**
 * Writes many closed attempts at once: papers are drawn, responses given and grades computed by the code that does so for
 * learners, and then written as it writes them, but in batches. The same seed gives the same papers and responses.
 */
@ApplicationScoped
class ManyAttempts {
    static final String QUIZ = "douze";
    /** The question whose key is too narrow: a third of the learners type {@link #FORGOTTEN}. */
    static final String QUESTION = "mot-1";
    static final String FORGOTTEN = "coopération";
    private static final int BATCH = 500;
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);
    private static final String INSERT_ATTEMPT = """
            insert into quiz_attempt (learner_id, id, course_key, quiz_key, number, revision, paper, paper_hash,
                score_release, started_at, submitted_at, closed_by, late, points, maximum, percent, passed, awaiting,
                grades, version)
            values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, 'LEARNER', false, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String INSERT_RESPONSE = """
            insert into quiz_question_response (learner_id, attempt_id, question_key, response, saved_at,
                sequence_number, version)
            values (?, ?, ?, ?, ?, 1, 0)""";

    private final PublishedCourses courses;
    private final QuizJson json;
    private final AgroalDataSource source;

    ManyAttempts(PublishedCourses courses, QuizJson json, AgroalDataSource source) {
        this.courses = courses;
        this.json = json;
        this.source = source;
    }

    /** A quiz of twelve questions, of all kinds but the essay. */
    static void publishTwelve(String course, PublishingApi publishing) {
        QuizLab lab = new QuizLab(course);
        for (int n = 1; n <= 2; n++) {
            lab.number("nombre-" + n, Integer.toString(n * 10)).question("mot-" + n, """
                    kind: short-text
                    prompt: Comment appelle-t-on le fait d'agir ensemble ?
                    accept: [alliance, partenariat]
                    """).question("choix-" + n, """
                    kind: single-choice
                    prompt: Laquelle de ces quatre affirmations est juste ?
                    choices:
                      - { id: a, text: La première des affirmations, correct: true, feedback: "Oui, parce que." }
                      - { id: b, text: La deuxième des affirmations, feedback: "Non, parce que." }
                      - { id: c, text: La troisième des affirmations, feedback: "Non, parce que." }
                      - { id: d, text: La quatrième des affirmations, feedback: "Non, parce que." }
                    """).question("choix-multiple-" + n, """
                    kind: multiple-choice
                    prompt: Lesquelles de ces quatre affirmations sont justes ?
                    scoring: proportional
                    choices:
                      - { id: a, text: La première des affirmations, correct: true, feedback: "Oui, parce que." }
                      - { id: b, text: La deuxième des affirmations, correct: true, feedback: "Oui, parce que." }
                      - { id: c, text: La troisième des affirmations, feedback: "Non, parce que." }
                      - { id: d, text: La quatrième des affirmations, feedback: "Non, parce que." }
                    """).question("vrai-" + n, """
                    kind: true-false
                    prompt: Est-ce vrai ?
                    answer: true
                    misconception: "On confond souvent l'un et l'autre."
                    """).question("ordre-" + n, """
                    kind: ordering
                    prompt: Dans quel ordre ?
                    scoring: all-or-nothing
                    items:
                      - { id: un, text: D'abord ceci }
                      - { id: deux, text: Ensuite cela }
                      - { id: trois, text: Enfin le reste }
                    """);
        }
        List<String> keys = IntStream.rangeClosed(1, 2)
                .mapToObj(n -> "nombre-%1$d, mot-%1$d, choix-%1$d, choix-multiple-%1$d, vrai-%1$d, ordre-%1$d"
                        .formatted(n))
                .toList();
        lab.quiz(QUIZ, "shuffle: { questions: true, choices: true }\nquestions: [" + String.join(", ", keys) + "]")
                .publish(publishing);
    }

    /** So many learners attempt the quiz of twelve questions once, and answer every question. */
    void write(String course, int attempts, long seed) {
        PublishedCourse published = courses.course(new CourseKey(course));
        SplittableRandom random = new SplittableRandom(seed);
        try (Connection connection = source.getConnection();
                PreparedStatement attempt = connection.prepareStatement(INSERT_ATTEMPT);
                PreparedStatement response = connection.prepareStatement(INSERT_RESPONSE)) {
            connection.setAutoCommit(false);
            for (int written = 1; written <= attempts; written++) {
                add(published, random, attempt, response);
                if (written % BATCH == 0 || written == attempts) {
                    attempt.executeBatch();
                    response.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the attempts could not be written", e);
        }
    }

    private void add(PublishedCourse published, SplittableRandom random, PreparedStatement attempt,
            PreparedStatement response) throws SQLException {
        QuizKey key = new QuizKey(QUIZ);
        QuizDocument quiz = published.quiz(key);
        Paper paper = PaperDrawer.draw(quiz, published.questions(key), published.revision(), GRACE, random);
        Map<String, Response> given = new LinkedHashMap<>();
        paper.questions().forEach(asked -> given.put(asked.key(), answer(published, asked, random)));
        PaperGrade grade = PaperGrader.grade(paper, question -> published.question(new QuestionKey(question)), given,
                Rulings.NONE, false);
        UUID learner = UUID.randomUUID();
        UUID id = Ids.next();
        Object started = CLOCK.instant().atOffset(ZoneOffset.UTC);
        Object submitted = CLOCK.instant().plus(Duration.ofMinutes(8)).atOffset(ZoneOffset.UTC);
        bind(attempt, learner, id, published.key().value(), QUIZ, published.revision().value(), json.write(paper),
                PaperPrint.of(paper, question -> published.question(new QuestionKey(question))).hash().value(),
                paper.rules().feedback().score().name(), started, submitted, grade.points().value(),
                grade.maximum().value(), grade.percent(), grade.passed(), grade.awaiting(),
                json.write(grade.questions()));
        for (Map.Entry<String, Response> one : given.entrySet()) {
            bind(response, learner, id, one.getKey(), json.write(one.getValue()), submitted);
        }
    }

    /** Right in two of three cases. */
    private static Response answer(PublishedCourse published, Paper.Asked asked, SplittableRandom random) {
        Response right = published.question(new QuestionKey(asked.key())).rightAnswer(asked.arrangement())
                .orElseThrow();
        return random.nextInt(3) > 0 ? right : wrong(right);
    }

    private static Response wrong(Response right) {
        return switch (right) {
            case Response.SingleChoice(String choice) -> new Response.SingleChoice("a".equals(choice) ? "b" : "a");
            case Response.MultipleChoice(List<String> choices) -> new Response.MultipleChoice(choices.subList(0, 1));
            case Response.TrueFalse(Boolean value) -> new Response.TrueFalse(!value);
            case Response.Numeric(String value) -> new Response.Numeric("-7");
            case Response.ShortText(String text) -> new Response.ShortText(FORGOTTEN);
            case Response.Ordering(List<String> order) -> new Response.Ordering(reversed(order));
            case Response.Matching(Map<String, String> pairs) -> new Response.Matching(new TreeMap<>());
            case Response.Cloze(Map<String, String> blanks) -> new Response.Cloze(new TreeMap<>());
            case Response.Essay essay -> essay;
        };
    }

    private static List<String> reversed(List<String> order) {
        List<String> copy = new ArrayList<>(order);
        Collections.reverse(copy);
        return copy;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        statement.addBatch();
    }
}
