package org.alliances.mooc.quiz.marking;

import static org.alliances.mooc.quiz.marking.MarkingLab.COURSE;
import static org.alliances.mooc.quiz.marking.MarkingLab.address;
import static org.alliances.mooc.quiz.marking.MarkingLab.essay;
import static org.alliances.mooc.quiz.marking.MarkingLab.mark;
import static org.alliances.mooc.quiz.marking.MarkingLab.put;
import static org.alliances.mooc.support.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.support.ApiDocuments;
import org.alliances.mooc.support.Database;
import org.alliances.mooc.support.KeycloakResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Nothing of rubric, guidance, drafts and marks is on a learner's wire before it is released, and guidance never. */
@QuarkusTest
@QuarkusTestResource(KeycloakResource.class)
class HiddenMarksTest {
    private static final String RUBRIC = "GRILLE-";
    private static final String GUIDANCE = "CONSEIL-";
    private static final String MODEL = "MODELE-";
    private static final String COMMENT = "COMMENTAIRE";
    private static final List<String> ALL = List.of(RUBRIC, GUIDANCE, MODEL, COMMENT);

    @Inject
    Database database;
    @Inject
    PublishingApi publishing;

    @BeforeEach
    void forgetLearners() {
        database.forgetLearners();
    }

    @Test
    void nothingIsSaidBeforeTheRelease() {
        // Given
        MarkingLab.publish(publishing, "");
        MarkingLab.enrol("lea");
        String id = MarkingLab.start("lea");
        MarkingLab.save("lea", id, MarkingLab.TEXT).then().statusCode(200);
        assertThat(found(everything(id), ALL)).isEmpty();

        // When
        MarkingLab.submit("lea", id);

        // Then: the model answer is an explanation, which this quiz shows after the submission.
        assertThat(found(everything(id), ALL)).containsExactly(MODEL);

        // When
        String address = address("lea", id);
        put("ines", address, mark("1.5", null, "COMMENTAIRE au brouillon", false), null).then().statusCode(200);
        assertThat(found(everything(id), ALL)).containsExactly(MODEL);
        put("ines", address, mark("1.5", "2", "COMMENTAIRE final", true), essay("ines", address).header("ETag"))
                .then().statusCode(200).body("state", org.hamcrest.Matchers.equalTo("marked"));

        // Then
        String marked = everything(id);
        assertThat(found(marked, ALL)).containsExactly(MODEL);
        assertThat(marked).contains("\"awaiting\":1").doesNotContain("\"marking\":{");

        // When
        MarkingLab.releaseAll();

        // Then: of the rubric, what was reached.
        String released = everything(id);
        assertThat(found(released, ALL)).containsExactly(RUBRIC, MODEL, COMMENT);
        assertThat(released).contains("GRILLE-nommes", "GRILLE-clair", "COMMENTAIRE final")
                .doesNotContain("GRILLE-absents", "GRILLE-reciproques", "GRILLE-obscur", "au brouillon");

        // When
        as("ines").contentType("application/json").body(Map.of("reason", "RAISON de la reprise"))
                .post(address + "/reopening").then().statusCode(200);
        put("ines", address, mark("3", "2", "COMMENTAIRE-BIS", true), essay("ines", address).header("ETag"))
                .then().statusCode(200);

        // Then
        assertThat(everything(id)).contains("COMMENTAIRE final").doesNotContain("COMMENTAIRE-BIS", "RAISON",
                "GRILLE-reciproques");
    }

    @Test
    void whatIsReleasedIsShownAsTheQuizShowsItsFeedback() {
        assertThat(found(released("feedback: { explanation: never }"), ALL)).isEmpty();
        assertThat(found(released("feedback: { score: never, correctness: never, explanation: never }"), ALL))
                .isEmpty();
    }

    /** All that the learner can read of a released mark, where the quiz has these rules. */
    private String released(String rules) {
        database.forgetLearners();
        MarkingLab.publish(publishing, rules);
        String id = MarkingLab.handIn("lea");
        MarkingLab.markFinally("ines", address("lea", id), "1.5", "2");
        assertThat(MarkingLab.releaseAll().getInt("released")).isEqualTo(1);
        return everything(id);
    }

    private static List<String> found(String text, List<String> canaries) {
        return canaries.stream().filter(text::contains).toList();
    }

    /** All that every GET operation for learners answers about this course and this attempt. */
    private static String everything(String attempt) {
        Map<String, String> values = Map.of("course", COURSE, "quiz", "lettres", "attempt", attempt, "run", "libre",
                "revision", "1", "slug", "invalid-mark", "question", MarkingLab.LETTER);
        StringBuilder all = new StringBuilder();
        Stream<String> addresses = ApiDocuments.operations().stream()
                .filter(operation -> operation.method().equals("GET") && operation.isForLearners())
                .map(operation -> operation.address(values)).filter(address -> !address.contains("{")).distinct();
        List<String> walked = addresses.toList();
        assertThat(walked).hasSizeGreaterThan(10).anyMatch(address -> address.endsWith("/me/attempts/" + attempt));
        walked.forEach(address -> all.append(as("lea").get(address).asString()).append('\n'));
        return all.toString();
    }
}
