package org.alliances.mooc.support;

import static org.alliances.mooc.support.Api.COURSE;
import static org.alliances.mooc.support.Api.V1;
import static org.alliances.mooc.support.Api.as;
import static org.alliances.mooc.support.Api.inesTeaches;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** A course that Inès writes: a copy of the real one under a key of its own. */
public final class Authoring {
    public static final String COURSES = V1 + "/authoring/courses";
    private static final String MERGE_PATCH = "application/merge-patch+json; charset=utf-8";

    private final String key;

    private Authoring(String key) {
        this.key = key;
    }

    /** A course that is there, and that Inès may write. */
    public static Authoring of(String course) {
        return new Authoring(course);
    }

    /** A copy that nobody has published. */
    public static Authoring copy() {
        inesTeaches();
        Authoring course = new Authoring("labo-" + UUID.randomUUID().toString().substring(0, 8));
        as("ines").contentType(ContentType.JSON)
                .body(Map.of("key", course.key, "title", "Un cours pour essayer", "copyOf", COURSE)).post(COURSES)
                .then().statusCode(201);
        return course;
    }

    /** A copy whose first publication is out. */
    public static Authoring published() {
        Authoring course = copy();
        course.publish(Map.of("note", "Voici le cours.")).statusCode(201);
        return course;
    }

    /** The draft as a zip. */
    public CourseZip export() {
        return CourseZip.of(exported());
    }

    public byte[] exported() {
        return as("ines").accept("application/zip").get(at("export")).then().statusCode(200).extract().asByteArray();
    }

    /** Brings a zip. @param query {@code "?dryRun=true"} */
    public static Response bring(String account, byte[] zip, String query, String tag) {
        var request = as(account).contentType("application/zip").body(zip);
        return (tag == null ? request : request.header("If-Match", tag)).post(V1 + "/authoring/imports" + query);
    }

    public String key() {
        return key;
    }

    /** The address of something of the draft: {@code at("lessons/sylver-geek")}; {@code at("")}: the head. */
    public String at(String path) {
        return COURSES + "/" + key + (path.isEmpty() ? "" : "/" + path);
    }

    public Response get(String path) {
        return as("ines").get(at(path));
    }

    public String tag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    public JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Saves a new part, or one that is there under the tag. */
    public Response save(String path, Map<String, ?> document, String tag) {
        var request = as("ines").contentType(ContentType.JSON).body(document);
        return (tag == null ? request : request.header("If-Match", tag)).put(at(path));
    }

    public ValidatableResponse patch(String path, String json) {
        return as("ines").contentType(MERGE_PATCH).header("If-Match", tag(path)).body(json).patch(at(path)).then();
    }

    public ValidatableResponse publish(Map<String, ?> wish) {
        return as("ines").contentType(ContentType.JSON).body(wish).post(at("publications")).then();
    }

    /** Makes the account a learner of it, in the open run. */
    public void enrol(String account) {
        as(account).put(V1 + "/courses/" + key + "/runs/libre/enrolment").then().statusCode(200);
    }

    public JsonPath mine(String account) {
        return as(account).get(V1 + "/me/courses/" + key).then().statusCode(200).extract().jsonPath();
    }

    public void complete(String account, String lesson) {
        as(account).contentType(ContentType.JSON).body(Map.of())
                .put(V1 + "/me/courses/" + key + "/lessons/" + lesson + "/completion").then().statusCode(200);
    }
}
