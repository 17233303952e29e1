package org.alliances.mooc.app;

import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.Events;
import org.alliances.mooc.support.MailServer;
import org.alliances.mooc.support.MovableClock;
import org.alliances.mooc.support.QuizLab;
import org.alliances.mooc.support.Tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/**
 * One request of every kind of POST that there is, each in a place of its own, so that they can be sent in any order; and
 * what is counted to see how often it took effect.
 */
final class PostKinds {
    /** Names of accounts begin so; whoever makes some removes them. */
    static final String ACCOUNTS = "repete-";
    private static final String LAB = "labo-des-repetitions";
    private static final String MINE = V1 + "/me/courses/" + LAB;
    private static final String TEACHING = V1 + "/teaching/courses/" + LAB;
    private static final String USERS = V1 + "/admin/users";
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" xml:lang="fr">\
            <title>Un point</title><desc>Un point au milieu.</desc><circle cx="4" cy="4" r="2"/></svg>""";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A connection for each request, so that none waits for another before it is there. */
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final MailServer mails;
    private final Authoring course;

    /** @param effect SQL that counts it; {@code null}: there is none to be had */
    record Kind(Supplier<Post> post, Effect effect) {}

    /** How often something has happened so far. */
    interface Effect {
        long count(java.util.function.ToLongFunction<String> sql);
    }

    /** A request without its key. */
    record Post(String account, String address, String contentType, byte[] body) {
        static Post json(String account, String address, Map<String, ?> body) {
            return new Post(account, address, "application/json", bytes(body));
        }

        static Post empty(String account, String address) {
            return new Post(account, address, null, null);
        }

        static Post file(String account, String address, String contentType, byte[] body) {
            return new Post(account, address, contentType, body);
        }

        Response send(String key) {
            var request = as(account).header("Idempotency-Key", key);
            return (body == null ? request.noContentType() : request.contentType(contentType).body(body)).post(address);
        }

        /** The same request so many times at once. */
        List<HttpResponse<byte[]>> sendAtOnce(int times, String key) {
            HttpRequest.Builder request = HttpRequest
                    .newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                    .header("Authorization", "Bearer " + Tokens.of(account)).header("Idempotency-Key", key)
                    .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (contentType != null) {
                request.header("Content-Type", contentType);
            }
            return IntStream.range(0, times)
                    .mapToObj(n -> HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())).toList()
                    .stream().map(CompletableFuture::join).toList();
        }

        private static byte[] bytes(Map<String, ?> body) {
            try {
                return JSON.writeValueAsBytes(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    PostKinds(PublishingApi publishing, MailServer mails) {
        this.mails = mails;
        this.course = Authoring.published();
        new QuizLab(LAB).lesson("une-lecon", "Lisez.").number("un", "1").number("deux", "2").number("trois", "3")
                .question("lettre", """
                        kind: essay
                        prompt: Écrivez à un voisin.
                        points: 2
                        minWords: 1
                        maxWords: 50
                        rubric:
                          - key: clarte
                            title: La clarté
                            levels: [{ points: 0, description: obscur }, { points: 2, description: clair }]
                        guidance: Soyez juste.
                        modelAnswer: Cher voisin.
                        """)
                .quiz("simple", "questions: [un]")
                .quiz("verifie", "feedback: { correctness: at-once, explanation: at-once }\nquestions: [un]")
                .quiz("minute", "timeLimit: PT45M\nquestions: [un]").quiz("corrige", "questions: [deux]")
                .quiz("defait", "questions: [trois]").quiz("lettres", "questions: [lettre]")
                .quiz("relatif", "questions: [un]").quiz("scelle", "questions: [un]")
                .quiz("jamais", "offline: never\nquestions: [un]")
                .due("relatif", "{ after: P14D, at: '23:59', zone: Europe/Paris, resettable: true }")
                .publish(publishing);
        as("admin").contentType(ContentType.JSON).body(Map.of("role", "owner"))
                .put(V1 + "/admin/courses/" + LAB + "/grants/ines").then().statusCode(200);
        for (String learner : List.of("lea", "karim")) {
            as(learner).put(V1 + "/courses/" + LAB + "/runs/libre/enrolment").then().statusCode(200);
        }
    }

    /** By the id of their operation. */
    Map<String, Kind> all() {
        return Map.ofEntries(
                Map.entry("startAttempt", rows(() -> Post.empty("lea", MINE + "/quizzes/simple/attempts"),
                        "quiz_attempt where quiz_key = 'simple' and course_key = '" + LAB + "' and learner_id = '"
                                + id("lea") + "'")),
                Map.entry("fetchPackage", rows(() -> Post.empty("lea", MINE + "/quizzes/scelle/packages"),
                        "quiz_sealed_package where quiz_key = 'scelle'")),
                Map.entry("uploadEvents", rows(() -> Post.json("lea", V1 + "/me/sync",
                        Events.upload(List.of(new Events(LAB).journal("une-lecon", "Une fois.", Instant.now())))),
                        "progress_journal_entry where text = 'Une fois.'")),
                Map.entry("decideOfflineEvents", audited("offline-events-accepted", () -> {
                    as("karim").contentType(ContentType.JSON)
                            .body(Events.upload(List.of(new Events(LAB).started("jamais", UUID.randomUUID(),
                                    Instant.now()))))
                            .post(V1 + "/me/sync").then().statusCode(200);
                    return Post.json("ines", TEACHING + "/learners/" + id("karim") + "/offline-events/decision",
                            Map.of("accept", true, "reason", "Pour une raison."));
                })),
                Map.entry("checkResponse", rows(() -> {
                    String attempt = answered("lea", "verifie");
                    return Post.empty("lea", V1 + "/me/attempts/" + attempt + "/checks/un");
                }, "quiz_question_response where checked_at is not null")),
                Map.entry("submitAttempt", rows(() -> {
                    String attempt = answered("karim", "simple");
                    return Post.json("karim", V1 + "/me/attempts/" + attempt + "/submission",
                            Map.of("responses", Map.of("un", number("1"))));
                }, "quiz_attempt where submitted_at is not null and quiz_key = 'simple' and learner_id = '"
                        + id("karim") + "'")),
                Map.entry("resetDeadlines", rows(() -> {
                    MovableClock.forward(Duration.ofDays(20));
                    return Post.empty("lea", MINE + "/deadlines/reset");
                }, "deadline_change where course_key = '" + LAB + "'")),
                Map.entry("decideLateEvidence", audited("late-evidence-accepted", () -> {
                    String attempt = started("lea", "minute");
                    MovableClock.forward(Duration.ofMinutes(46));
                    save("lea", attempt, "un", number("1"), 409);
                    return Post.json("ines",
                            TEACHING + "/learners/" + id("lea") + "/attempts/" + attempt + "/late-evidence/decision",
                            Map.of("accept", true, "reason", "La coupure est attestée."));
                })),
                Map.entry("revokeCompletion", audited("completion-revoked", () -> {
                    as("lea").contentType(ContentType.JSON).body(Map.of()).put(MINE + "/lessons/une-lecon/completion")
                            .then().statusCode(200);
                    return Post.json("ines",
                            TEACHING + "/learners/" + id("lea") + "/completions/une-lecon/revocation", why());
                })),
                Map.entry("regradeQuestion", rows(() -> {
                    answered("lea", "corrige", "deux");
                    return Post.json("ines", TEACHING + "/quizzes/corrige/regrades", regrade("deux"));
                }, "quiz_regrade where question_key = 'deux' and course_key = '" + LAB + "'")),
                Map.entry("undoRegrade", audited("regrade-undone", () -> {
                    String regrade = Post.json("ines", TEACHING + "/quizzes/defait/regrades", regrade("trois"))
                            .send(newKey()).then().statusCode(201).extract().path("regrade.id");
                    return Post.json("ines", TEACHING + "/quizzes/defait/regrades/" + regrade + "/undoing", why());
                })),
                Map.entry("releaseEssays", audited("essays-released", () -> {
                    marked("lea");
                    return Post.json("ines", TEACHING + "/essays/release",
                            Map.of("quiz", "lettres", "reason", "Tout est lu."));
                })),
                Map.entry("reopenEssay", audited("essay-reopened", () -> {
                    String essay = marked("karim");
                    Post.json("ines", TEACHING + "/essays/release", Map.of("quiz", "lettres")).send(newKey()).then()
                            .statusCode(200);
                    return Post.json("ines", essay + "/reopening", why());
                })),
                Map.entry("enrolMany", audited("learner-enrolled", () -> Post.file("ines",
                        TEACHING + "/runs/libre/enrolments", "text/csv", text("compte\ndemo01\n")))),
                Map.entry("invite", account(person -> Post.json("admin", USERS,
                        Map.of("userName", person, "mailAddress", person + "@example.org", "givenName", "Nadia",
                                "familyName", "Verlet", "roles", List.of("learner"), "language", "fr")))),
                Map.entry("inviteMany", account(person -> Post.file("admin", USERS + "/bulk", "text/csv",
                        text("identifiant;courriel;prénom;nom\n" + person + ";" + person
                                + "@example.org;Nadia;Verlet\n")))),
                Map.entry("inviteAgain", new Kind(() -> {
                    String person = newAccount();
                    Post.json("admin", USERS,
                            Map.of("userName", person, "mailAddress", person + "@example.org", "givenName", "Nadia",
                                    "familyName", "Verlet", "roles", List.of("learner"), "language", "fr"))
                            .send(newKey()).then().statusCode(201);
                    return Post.empty("admin", USERS + "/" + person + "/invitation");
                }, sql -> mails.mails().size())),
                Map.entry("beginCourse", rows(() -> Post.json("ines", Authoring.COURSES,
                        Map.of("key", "labo-neuf-" + newKey().substring(0, 8), "title", "Un cours neuf")),
                        "authoring_course")),
                Map.entry("uploadAsset",
                        rows(() -> Post.file("ines", Authoring.of(LAB).at("assets") + "?name=un-point.svg",
                                "application/octet-stream", text(PICTURE)),
                                "authoring_revision where part_key like '%/un-point'")),
                // Nothing is kept of a trial but its answer, which is drawn anew each time.
                Map.entry("tryQuiz", new Kind(() -> Post.json("ines",
                        course.at("preview/quizzes/quiz-rassembler/trial"), Map.of()), sql -> -1)),
                Map.entry("publishDraft", publications(() -> {
                    changed("Publié une fois");
                    return Post.json("ines", course.at("publications"), Map.of("note", "Une fois."));
                })),
                Map.entry("withdrawPublication", publications(() -> {
                    changed("À reprendre");
                    int number = course.publish(Map.of("note", "À reprendre.")).statusCode(201).extract()
                            .path("number");
                    return Post.json("ines", course.at("publications/" + number + "/withdrawal"), why());
                })),
                Map.entry("restorePublication", audited("publication-restored", () -> {
                    changed("À oublier");
                    return Post.empty("ines", course.at("publications/1/restoration"));
                })),
                Map.entry("importCourse", audited("course-imported", () -> Post.file("ines",
                        V1 + "/authoring/imports", "application/zip",
                        Authoring.of(LAB).export().as("labo-importe-" + newKey().substring(0, 8)).bytes()))));
    }

    private static Kind rows(Supplier<Post> post, String rows) {
        return new Kind(post, sql -> sql.applyAsLong("select count(*) from " + rows));
    }

    private static Kind audited(String action, Supplier<Post> post) {
        return rows(post, "audit_entry where action = '" + action + "'");
    }

    private Kind publications(Supplier<Post> post) {
        return rows(post, "publishing_publication where package_key = '" + course.key() + "'");
    }

    /** An account is made, and one mail is sent to it. */
    private Kind account(java.util.function.Function<String, Post> post) {
        return new Kind(() -> post.apply(newAccount()),
                sql -> (sql.applyAsLong("select count(*) from audit_entry where action = 'account-created'")
                        + mails.mails().size()) / 2);
    }

    private void changed(String title) {
        course.patch("lessons/" + LESSON, "{\"title\": \"" + title + "\"}").statusCode(200);
    }

    private static String started(String learner, String quiz) {
        return Post.empty(learner, MINE + "/quizzes/" + quiz + "/attempts").send(newKey()).then().statusCode(201)
                .extract().path("id");
    }

    private static String answered(String learner, String quiz) {
        return answered(learner, quiz, "un");
    }

    private static String answered(String learner, String quiz, String question) {
        String attempt = started(learner, quiz);
        save(learner, attempt, question, number("1"), 200);
        return attempt;
    }

    private static void save(String learner, String attempt, String question, Map<String, ?> response, int status) {
        as(learner).contentType(ContentType.JSON).body(response)
                .put(V1 + "/me/attempts/" + attempt + "/responses/" + question).then().statusCode(status);
    }

    /** The address of an essay that has its final mark. */
    private static String marked(String learner) {
        String attempt = started(learner, "lettres");
        save(learner, attempt, "lettre", Map.of("kind", "essay", "text", "Cher voisin, venez."), 200);
        Post.json(learner, V1 + "/me/attempts/" + attempt + "/submission", Map.of()).send(newKey()).then()
                .statusCode(200);
        String essay = TEACHING + "/essays/" + id(learner) + "/" + attempt + "/lettre";
        as("ines").contentType(ContentType.JSON)
                .body(Map.of("levels", Map.of("clarte", 2), "comment", "Bien.", "final", true)).put(essay + "/mark")
                .then().statusCode(200);
        return essay;
    }

    private static Map<String, Object> number(String value) {
        return Map.of("kind", "numeric", "value", value);
    }

    private static Map<String, Object> regrade(String question) {
        return Map.of("question", question, "correction", Map.of("kind", "points-for-all"), "reason", "Peu claire.");
    }

    private static Map<String, String> why() {
        return Map.of("reason", "Pour une raison.");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String newAccount() {
        return ACCOUNTS + newKey();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
