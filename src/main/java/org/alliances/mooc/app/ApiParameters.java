package org.alliances.mooc.app;

import static java.util.Map.entry;

import java.util.Map;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Says in the API document what the parts of a path mean: the same name means the same everywhere. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiParameters implements OASFilter {
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry("course", new Meaning("The key of a course.", "alliances-qui-changent-les-territoires")),
            entry("run", new Meaning("The key of a run of the course; the one that is open to all is `libre`.",
                    "libre")),
            entry("lesson", new Meaning("The key of a lesson of the course.", "sylver-geek")),
            entry("assignment", new Meaning("The key of an assignment of the course.", "note-d-intention")),
            entry("quiz", new Meaning("The key of a quiz of the course.", "quiz-rassembler")),
            entry("question", new Meaning("The key of a question of the attempt.", "role-de-la-collectivite")),
            entry("attempt", new Meaning("The id of one of the learner's attempts.",
                    "01936f5e-7c3a-7b12-9d1c-1f0a2b3c4d5e")),
            entry("slug", new Meaning("The last segment of a problem's type.", "course-not-found")));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Meaning meaning = MEANINGS.get(parameter.getName());
        if (parameter.getIn() == Parameter.In.PATH && meaning != null) {
            parameter.setDescription(meaning.text());
            parameter.setExample(meaning.example());
        }
        return parameter;
    }

    private record Meaning(String text, String example) {}
}
