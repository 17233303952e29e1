package org.alliances.mooc.authoring.packing;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.anyone;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.id;
import static org.alliances.mooc.support.Api.inesTeaches;
import static org.alliances.mooc.support.Authoring.bring;
import static org.alliances.mooc.support.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.alliances.mooc.contentpack.ContentCommand;
import org.alliances.mooc.support.Authoring;
import org.alliances.mooc.support.CourseZip;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.alliances.mooc.support.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class CourseZipResourceTest {
    private static final String ZIP = "application/zip";
    private static final String LESSON = "face-a-face-cote-a-cote";
    private static final String LESSON_FILE = "modules/du-partenariat-a-l-alliance/" + LESSON + ".md";
    private static final String TITLE = "title: Face à face, côte à côte";
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" lang="fr" viewBox="0 0 20 10"><title>Rien</title><desc>%s</desc></svg>
            """;

    @Inject
    Database database;

    @TempDir
    Path directory;

    @Test
    void exportsTheDraftAsOneFolderInTheLayoutOfCourseFiles() {
        Authoring course = Authoring.copy();
        course.patch("lessons/" + LESSON, "{\"title\": \"En brouillon\"}").statusCode(200);

        Response answer = as("ines").accept(ZIP).get(course.at("export"));

        answer.then().statusCode(200).contentType(ZIP).header("Cache-Control", "private, no-cache").header(
                "Content-Disposition", "attachment; filename=\"" + course.key() + ".zip\"");
        assertThat(answer.header("ETag")).isEqualTo(course.tag("review"));
        CourseZip zip = CourseZip.of(answer.asByteArray());
        assertThat(zip.text(LESSON_FILE)).startsWith("---\nkey: " + LESSON + "\ntitle: En brouillon\n");
        assertThat(zip.names()).contains("course.yaml", "sources.yaml", "assets/carre-du-territoire.svg",
                "assets/carre-du-territoire.yaml", "glossary/ess.yaml");
        assertThat(zip.text("assets/carre-du-territoire.yaml")).doesNotContain("content:");
        as("ines").accept(ZIP).header("If-None-Match", answer.header("ETag")).get(course.at("export")).then()
                .statusCode(304);
    }

    @Test
    void exportsForWhoeverMayReadTheDraft() {
        Authoring course = Authoring.copy();

        assertProblem(as("paul").accept("*/*").get(course.at("export")), 404, "course-not-found");
        assertProblem(as("lea").accept("*/*").get(course.at("export")), 403, "forbidden");
        assertProblem(as("ines").accept("*/*").get(Authoring.COURSES + "/jamais/export"), 404, "course-not-found");
        as("admin").accept(ZIP).get(course.at("export")).then().statusCode(200);
    }

    @Test
    void exportsWhatWasPublishedThen() {
        Authoring course = Authoring.published();
        byte[] first = course.exported();
        course.patch("lessons/" + LESSON, "{\"title\": \"Plus tard\"}").statusCode(200);
        assertThat(course.exported()).isNotEqualTo(first);

        as("ines").accept(ZIP).get(course.at("export?publication=1.0.0")).then().statusCode(200).header(
                "Content-Disposition", "attachment; filename=\"" + course.key() + "-1.0.0.zip\"");
        assertThat(as("ines").accept(ZIP).get(course.at("export?publication=1.0.0")).asByteArray()).isEqualTo(first);
        assertProblem(as("ines").accept("*/*").get(course.at("export?publication=9.0.0")), 404,
                "publication-not-found");
        assertProblem(as("ines").accept("*/*").get(course.at("export?publication=1")), 400, "invalid-request");
    }

    @Test
    void importingAnExportChangesNothing() {
        Authoring course = Authoring.copy();
        byte[] zip = course.exported();
        String tag = course.tag("review");
        long saves = saves(course.key());

        JsonPath plan = bring("ines", zip, "?dryRun=true", null).then().statusCode(200).header("ETag", tag).extract()
                .jsonPath();
        // Without a condition: nothing would be written.
        JsonPath done = bring("ines", zip, "", null).then().statusCode(200).header("ETag", tag).extract().jsonPath();

        assertThat(plan.getMap("counts"))
                .isEqualTo(Map.of("added", 0, "changed", 0, "unchanged", (int) saves, "removed", 0));
        assertThat(plan.getList("parts.change")).containsOnly("unchanged").hasSize((int) saves);
        assertThat(plan.getList("files.change")).containsOnly("unchanged").hasSize(12);
        assertThat(plan.getBoolean("publishable")).isTrue();
        assertThat(plan.getBoolean("dryRun")).isTrue();
        assertThat(done.getBoolean("dryRun")).isFalse();
        assertThat(done.<Object>get("parts")).isEqualTo(plan.get("parts"));
        assertThat(saves(course.key())).isEqualTo(saves);
        assertThat(course.exported()).isEqualTo(zip);
        assertThat(audited(course, "course-imported").getList("items")).isEmpty();
    }

    @Test
    void anExportIsTheSameAfterAnImportWhereTheCourseWasNever() {
        // Given a course with a picture of its own
        Authoring course = Authoring.copy();
        String picture = SVG.formatted(course.key());
        as("ines").contentType("application/octet-stream").body(picture.getBytes(StandardCharsets.UTF_8))
                .post(course.at("assets?name=propre.svg"))
                .then()
                .statusCode(200);
        course.patch("assets/propre", "{\"title\": \"Propre\", \"alternative\": \"Rien\", \"author\": \"Inès\","
                + " \"licence\": \"CC BY-SA 4.0\"}").statusCode(200);
        course.patch("lessons/" + LESSON, "{\"body\": \"# Un\\n\\n![Propre](assets/propre.svg)\\n\"}").statusCode(200);
        byte[] zip = course.exported();
        String hash = course.read("assets/propre").getString("document.content.hash");

        // When
        forget(course.key(), hash);
        bring("paul", zip, "?dryRun=true", null).then().statusCode(200).header("ETag", nullValue())
                .body("begins", is(true)).body("tag", nullValue()).body("parts.change.unique()", contains("added"))
                .body("files.change.unique()", contains("added"));
        assertThat(saves(course.key())).isZero();
        bring("ines", zip, "", null).then().statusCode(201).body("begins", is(true)).header("Location",
                org.hamcrest.Matchers.endsWith("/authoring/courses/" + course.key()));

        // Then
        assertThat(course.exported()).isEqualTo(zip);
        assertThat(database.count("select count(*) from publishing_file where hash = '" + hash + "'")).isEqualTo(1);
        as("ines").get(Authoring.COURSES).then().body("items.find { it.key == '" + course.key() + "' }.role",
                equalTo("owner"));
        assertProblem(as("paul").accept("*/*").get(course.at("export")), 404, "course-not-found");
    }

    @Test
    void theRealCourseGoesOutAndComesInUnderAnotherKey() {
        inesTeaches();
        String key = "reel-" + UUID.randomUUID().toString().substring(0, 8);
        byte[] real = as("ines").accept(ZIP).get(Authoring.COURSES + "/" + COURSE + "/export?publication=1.0.0").then()
                .statusCode(200).extract().asByteArray();
        assertThat(CourseZip.of(real).bytes()).isEqualTo(real);
        byte[] zip = CourseZip.of(real).as(key).bytes();

        bring("ines", zip, "", null).then().statusCode(201).body("publishable", is(true)).body("findings.level",
                org.hamcrest.Matchers.not(hasItem("error")));

        byte[] exported = as("ines").accept(ZIP).get(Authoring.COURSES + "/" + key + "/export").asByteArray();
        assertThat(exported).isEqualTo(zip);
        assertProblem(anyone().get(V1 + "/courses/" + key), 404, "course-not-found");
        CourseZip.of(real).unpack(directory);
        int asItIs = check(Path.of("course-content"));
        assertThat(check(directory)).isEqualTo(asItIs).isLessThan(2);
    }

    private static int check(Path content) {
        return ContentCommand.run((path, plan) -> {
            throw new AssertionError("only a check");
        }, "check", "--directory", content.toString());
    }

    @Test
    void thePlanSaysWhatTheImportThenDoes() {
        // Given
        Authoring course = Authoring.copy();
        String tag = course.tag("review");
        byte[] zip = course.export().edit(LESSON_FILE, TITLE, "title: Ensemble").delete("glossary/bien-commun.yaml")
                .write("glossary/palabre.yaml", "key: palabre\nterm: Palabre\ndefinition: On parle.\n")
                .write("assets/propre.svg", SVG.formatted(course.key()))
                .write("assets/propre.yaml",
                        "key: propre\nfile: propre.svg\ntitle: Propre\nalternative: Rien\nauthor: Inès\n"
                                + "licence: CC BY-SA 4.0\n")
                .bytes();
        long before = rows();

        // When
        JsonPath plan = bring("ines", zip, "?dryRun=true", null).then().statusCode(200).header("ETag", tag).extract()
                .jsonPath();

        // Then
        assertThat(rows()).isEqualTo(before);
        assertThat(plan.getMap("counts")).containsEntry("added", 2).containsEntry("changed", 1).containsEntry("removed",
                1);
        assertThat(plan.getMap("parts.find { it.key == '" + LESSON + "' }")).isEqualTo(
                Map.of("change", "changed", "kind", "lessons", "key", LESSON, "title", "Ensemble"));
        assertThat(plan.getMap("parts.find { it.key == 'bien-commun' }")).isEqualTo(
                Map.of("change", "removed", "kind", "glossary", "key", "bien-commun", "title", "Bien commun"));
        assertThat(plan.getMap("parts.find { it.key == 'palabre' }")).containsEntry("change", "added")
                .containsEntry("title", "Palabre");
        assertThat(plan.getMap("files.find { it.name == 'propre.svg' }")).containsEntry("change", "added");
        assertProblem(bring("ines", zip, "", null), 428, "precondition-required");
        assertThat(rows()).isEqualTo(before);

        bring("ines", zip, "?note=Relu ailleurs", tag).then().statusCode(200).body("counts.added", is(2))
                .body("parts", equalTo(plan.get("parts"))).header("ETag", course.tag("review"));
        assertThat(course.exported()).isEqualTo(zip);
        course.get("lessons/" + LESSON + "/history").then().body("items.act", contains("imported", "copied"))
                .body("items[0].note", equalTo("Relu ailleurs")).body("items[0].savedBy", equalTo(id("ines")));
        assertProblem(course.get("glossary/bien-commun"), 404, "part-not-found");
        course.get("glossary/bien-commun/history").then().body("items.act", contains("imported", "copied"))
                .body("items[0].content", nullValue());
        JsonPath entry = audited(course, "course-imported");
        assertThat(entry.getList("items")).hasSize(1);
        assertThat(entry.getString("items[0].reason")).isEqualTo("Relu ailleurs");
        assertThat("\"" + entry.getString("items[0].detail.before") + "\"").isEqualTo(tag);
        assertThat(entry.getList("items[0].detail.added")).containsExactly("glossary/palabre", "assets/propre");
        assertThat(entry.getList("items[0].detail.changed")).containsExactly("lessons/" + LESSON);
        assertThat(entry.getList("items[0].detail.removed")).containsExactly("glossary/bien-commun");
    }

    @Test
    void whoeverSavesBetweenThePlanAndTheImportIsNotOverwritten() {
        Authoring course = Authoring.copy();
        byte[] zip = course.export().edit(LESSON_FILE, TITLE, "title: Ensemble").bytes();
        String planned = bring("ines", zip, "?dryRun=true", null).header("ETag");
        course.patch("glossary/ess", "{\"term\": \"L'ESS\"}").statusCode(200);
        long before = rows();

        Response refused = bring("ines", zip, "", planned);

        JsonPath problem = assertProblem(refused, 412, "precondition-failed");
        assertThat("\"" + problem.getString("tag") + "\"").isEqualTo(course.tag("review"));
        assertThat(problem.getString("part")).isEqualTo("term/ess");
        assertThat(problem.getString("savedBy")).isEqualTo(id("ines"));
        assertThat(problem.getString("detail")).startsWith("Le brouillon a changé");
        assertThat(rows()).isEqualTo(before);
        assertProblem(bring("ines", zip, "?dryRun=true", planned), 412, "precondition-failed");
        JsonPath again = bring("ines", zip, "?dryRun=true", null).jsonPath();
        assertThat(again.getList("parts.findAll { it.change == 'changed' }.key")).containsExactlyInAnyOrder(LESSON,
                "ess");
    }

    @Test
    void onlyWhoMayWriteInACourseImportsIntoIt() {
        Authoring course = Authoring.copy();
        byte[] zip = course.export().edit(LESSON_FILE, TITLE, "title: Ensemble").bytes();
        String tag = course.tag("review");
        String grants = V1 + "/admin/courses/" + course.key() + "/grants/paul";
        long before = rows();

        assertProblem(bring("lea", zip, "", tag), 403, "forbidden");
        for (String query : List.of("", "?dryRun=true")) {
            assertProblem(bring("paul", zip, query, tag), 404, "course-not-found");
        }
        assertThat(rows()).isEqualTo(before);
        as("admin").contentType(ContentType.JSON).body(Map.of("role", "reviewer")).put(grants).then().statusCode(200);
        assertProblem(bring("paul", zip, "", tag), 403, "course-role-insufficient");
        as("admin").contentType(ContentType.JSON).body(Map.of("role", "editor")).put(grants).then().statusCode(200);
        bring("paul", zip, "", tag).then().statusCode(200);
        as("admin").delete(grants).then().statusCode(204);
        bring("admin", zip, "", null).then().statusCode(200).body("counts.changed", is(0));
    }

    @Test
    void whatLearnersDidStaysTheirsBecauseKeysStay() {
        Authoring course = Authoring.published();
        course.enrol("lea");
        course.complete("lea", LESSON);
        String percent = course.mine("lea").getString("percent");
        byte[] zip = course.export().edit(LESSON_FILE, TITLE, "title: Ensemble").bytes();

        bring("ines", zip, "", course.tag("review")).then().statusCode(200);
        assertThat(course.mine("lea").getString("modules.items.flatten().find { it.key == '" + LESSON + "' }.title"))
                .isEqualTo("Face à face, côte à côte");
        course.publish(Map.of("note", "Relu.")).statusCode(201).body("version", equalTo("1.0.1"));

        JsonPath mine = course.mine("lea");
        assertThat(mine.getString("modules.items.flatten().find { it.key == '" + LESSON + "' }.title"))
                .isEqualTo("Ensemble");
        assertThat(mine.getString("modules.items.flatten().find { it.key == '" + LESSON + "' }.state"))
                .isEqualTo("completed");
        assertThat(mine.getString("percent")).isEqualTo(percent);
    }

    @Test
    void unfinishedDraftsGoOutAndComeInAndAreNotPublished() {
        Authoring course = Authoring.copy();
        course.save("assets/a-faire", Map.of("file", "a-faire.svg", "title", "À faire"), null).then().statusCode(200);
        course.patch("lessons/" + LESSON, "{\"minutes\": \"dix\"}").statusCode(200);
        byte[] zip = course.exported();
        bring("ines", zip, "?dryRun=true", null).then().statusCode(200).body("counts.changed", is(0))
                .body("publishable", is(false)).body("findings.rule", hasItem("unknown-asset"));
        byte[] edited = CourseZip.of(zip).edit(LESSON_FILE, "minutes: dix", "minutes: douze").bytes();

        JsonPath french = bring("ines", edited, "", course.tag("review")).then().statusCode(200).extract().jsonPath();

        assertThat(french.getBoolean("publishable")).isFalse();
        Map<String, Object> finding = french
                .getMap("findings.find { it.path.endsWith('" + LESSON + ".md') && it.level == 'error' }");
        assertThat(finding).containsEntry("path", course.key() + "/" + LESSON_FILE);
        assertThat(CourseZip.of(edited).text(LESSON_FILE).lines().toList().get((int) finding.get("line") - 1))
                .isEqualTo("minutes: douze");
        JsonPath english = as("ines").contentType(ZIP).header("Accept-Language", "en").body(edited)
                .post(V1 + "/authoring/imports?dryRun=true").jsonPath();
        assertThat(english.getString("findings.find { it.path.endsWith('" + LESSON + ".md') }.message"))
                .isNotEqualTo(finding.get("message"));
        assertThat(course.read("lessons/" + LESSON).getString("document.minutes")).isEqualTo("douze");
        course.publish(Map.of("note", "Trop tôt.")).statusCode(409);
    }

    @Test
    void filesThatCannotBeTakenAreNamedAndNothingIsWritten() {
        Authoring course = Authoring.copy();
        byte[] zip = course.exported();
        refusesFiles(course, CourseZip.of(zip).write("glossary/ess.yaml", "key: ess\nterm: [\n"), "glossary/ess.yaml",
                "yaml-syntax");
        refusesFiles(course, CourseZip.of(zip).write("glossary/ess.yaml", "key: sse\nterm: ESS\n"), "glossary/ess.yaml",
                "key-is-not-the-name");
        refusesFiles(course, CourseZip.of(zip).write("glossary/ess.yaml", "- ess\n"), "glossary/ess.yaml",
                "yaml-fields");
        refusesFiles(course, CourseZip.of(zip).write("glossaire/ess.yaml", "key: ess\n"), "glossaire/ess.yaml",
                "unexpected-file");
        refusesFiles(course, CourseZip.of(zip).delete("course.yaml"), "course.yaml", "missing-file");
        refusesFiles(course, CourseZip.of(zip).write("assets/carre-du-territoire.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><script>1</script></svg>"),
                "assets/carre-du-territoire.svg", "svg-forbidden");
        refusesFiles(course, CourseZip.of(zip).write("assets/rien.svg", SVG.formatted("rien")), "assets/rien.svg",
                "asset-not-described");
    }

    private void refusesFiles(Authoring course, CourseZip zip, String file, String rule) {
        long before = rows();
        for (String query : List.of("", "?dryRun=true")) {
            Response refused = bring("ines", zip.bytes(), query, null);
            JsonPath problem = assertProblem(refused, 409, "course-files-refused");
            assertThat(problem.getList("findings.path")).contains(course.key() + "/" + file);
            assertThat(problem.getList("findings.rule")).contains(rule);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aRepeatedImportIsDoneOnceAndAnotherOneIsNotTakenForIt() {
        Authoring course = Authoring.copy();
        CourseZip zip = course.export().edit(LESSON_FILE, TITLE, "title: Ensemble");
        String tag = course.tag("review");
        String key = UUID.randomUUID().toString();

        Response first = repeatable(zip.bytes(), "", tag, key);
        Response second = repeatable(zip.bytes(), "", tag, key);

        first.then().statusCode(200);
        second.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertProblem(repeatable(zip.bytes(), "?dryRun=true", tag, key), 422, "idempotency-key-reused");
        assertProblem(repeatable(zip.edit(LESSON_FILE, "title: Ensemble", "title: À deux").bytes(), "", tag, key), 422,
                "idempotency-key-reused");
        course.get("lessons/" + LESSON + "/history").then().body("items", hasSize(2));
    }

    private static Response repeatable(byte[] zip, String query, String tag, String key) {
        return as("ines").contentType(ZIP).header("If-Match", tag).header("Idempotency-Key", key).body(zip)
                .post(V1 + "/authoring/imports" + query);
    }

    @Test
    void twoWhoBringTheSameNewCourseAtOnceDoNotBothOwnIt() {
        String key = "course-" + UUID.randomUUID().toString().substring(0, 8);
        byte[] zip = Authoring.copy().export().as(key).bytes();
        as("paul").get(Authoring.COURSES);

        AtomicInteger number = new AtomicInteger();
        List<Integer> answers = Parallel.run(2,
                () -> bring(number.getAndIncrement() == 0 ? "ines" : "paul", zip, "", null).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 404);
        assertThat(database.count("select count(*) from course_grant where course_key = '" + key + "'")).isEqualTo(1);
        assertThat(saves(key)).isEqualTo(
                database.count("select count(*) from authoring_part where course_key = '" + key + "'"));
    }

    @Test
    void aQuestionThatIsNotClearIsNotAnImport() {
        Authoring course = Authoring.copy();
        byte[] zip = course.export().edit(LESSON_FILE, TITLE, "title: Ensemble").bytes();
        long before = rows();

        assertProblem(bring("ines", zip, "?dryRun=oui", course.tag("review")), 400, "invalid-request");
        assertProblem(bring("ines", zip, "?note=" + "a".repeat(501), course.tag("review")), 400, "invalid-request");
        assertProblem(bring("ines", Authoring.copy().export().as("jamais-vu").bytes(), "", "\"abc\""), 412,
                "precondition-failed");
        as("ines").get(Authoring.COURSES).then().body("items.findAll { it.key == 'jamais-vu' }", empty());
        assertThat(saves("jamais-vu")).isZero();
        assertThat(saves(course.key())).isEqualTo(
                database.count("select count(*) from authoring_part where course_key = '" + course.key() + "'"));
        assertThat(before).isPositive();
    }

    private long saves(String course) {
        return database.count("select count(*) from authoring_revision where course_key = '" + course + "'");
    }

    private long rows() {
        return List.of("authoring_course", "authoring_part", "authoring_revision", "publishing_content",
                "publishing_file", "course_grant", "audit_entry").stream()
                .mapToLong(table -> database.count("select count(*) from " + table)).sum();
    }

    /** As on another installation. */
    private void forget(String course, String file) {
        for (String table : List.of("authoring_revision", "authoring_part", "authoring_course", "course_grant")) {
            database.change("delete from " + table + " where course_key = '" + course + "'");
        }
        database.change("delete from publishing_file where hash = '" + file + "'");
    }

    private static JsonPath audited(Authoring course, String action) {
        return as("admin").get(V1 + "/teaching/courses/" + course.key() + "/audit?action=" + action).then()
                .statusCode(200).extract().jsonPath();
    }
}
