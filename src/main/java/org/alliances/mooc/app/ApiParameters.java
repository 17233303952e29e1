package org.alliances.mooc.app;

import static java.util.Map.entry;

import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Says in the API document what the parts of a path, a page and a condition mean: the same name means the same everywhere. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiParameters implements OASFilter {
    private static final String LIMIT = "limit";
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry("course", new Meaning("The key of a course.", "alliances-qui-changent-les-territoires")),
            entry("run", new Meaning("The key of a run of the course; the one that is open to all is `libre`.",
                    "libre")),
            entry("lesson", new Meaning("The key of a lesson of the course.", "sylver-geek")),
            entry("item", new Meaning("The key of an item of the outline: a lesson, a quiz or an assignment.",
                    "quiz-rassembler")),
            entry("assignment", new Meaning("The key of an assignment of the course.", "note-d-intention")),
            entry("quiz", new Meaning("The key of a quiz of the course.", "quiz-rassembler")),
            entry("question", new Meaning("The key of a question of the attempt.", "role-de-la-collectivite")),
            entry("attempt", new Meaning("The id of one of the learner's attempts.",
                    "01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e")),
            entry("regrade", new Meaning("The id of a regrade.", "01936f5e-9a10-7c44-8e21-5b6c7d8e9f01")),
            entry("note", new Meaning("The id of one of the learner's notes, a UUID that the app chooses.",
                    "01936f5e-8b20-7d11-a4c2-7e6f5d4c3b2a")),
            entry("learner", new Meaning("The id of a learner's account.", "a11a0000-0000-4000-8000-000000000001")),
            entry("user", new Meaning(
                    "The id of an account, or its user name; what has the form of an id is taken for one.", "ines")),
            entry("kind", new Meaning(
                    "The kind of a part: `modules`, `lessons`, `quizzes`, `questions`, `assignments`, `glossary` or `assets`.",
                    "lessons")),
            entry("key", new Meaning("The key of a part of the draft.", "sylver-geek")),
            entry("revision", new Meaning("The number of a save of this part, from 1.", 3)),
            entry("number", new Meaning("The number of a publication of the course, from 1.", 3)),
            entry("plan", new Meaning("The id of a planned publication.", "01936f5e-9a10-7c44-8e21-5b6c7d8e9f02")),
            entry("slug", new Meaning("The last segment of a problem's type.", "course-not-found")));

    private static final Map<String, Meaning> QUERY_MEANINGS = Map.of(
            LIMIT, new Meaning("How many elements at once, at most 200; left out: 50.", null),
            "cursor", new Meaning("The `nextCursor` of the page before; left out: the first page.", null));
    private static final Map<String, Meaning> HEADER_MEANINGS = Map.of(
            "If-Match", new Meaning("The ETag of the version that is changed; needed where there is one already.",
                    "\"0-1795000000000000\""),
            "If-None-Match", new Meaning("`*`: only where there is none yet.", "*"));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Meaning meaning = switch (parameter.getIn()) {
            case PATH -> MEANINGS.get(parameter.getName());
            case QUERY -> QUERY_MEANINGS.get(parameter.getName());
            case HEADER -> HEADER_MEANINGS.get(parameter.getName());
            case null, default -> null;
        };
        if (meaning != null) {
            parameter.setDescription(meaning.text());
            parameter.setExample(meaning.example());
        }
        if (parameter.getIn() == Parameter.In.QUERY && parameter.getName().equals(LIMIT)) {
            // The default that stands in the code is a text, which the document would give to a number.
            parameter.setSchema(OASFactory.createSchema().ref("PageLimit"));
        }
        return parameter;
    }

    private record Meaning(String text, Object example) {}
}
