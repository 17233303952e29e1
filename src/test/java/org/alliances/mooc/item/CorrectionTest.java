package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class CorrectionTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Points WORTH = Points.of(1);

    @Test
    void nearMissThatIsRightAfterAllIsNoneAnyMore() {
        // Given
        Question question = Questions.shortText("Solidatech");

        // When
        Question corrected = new Correction.AcceptAlso("EMMAUS", null).apply(question);

        // Then
        assertThat(corrected.findings()).isEmpty();
        assertThat(((ShortText) corrected).accept()).containsExactly("Solidatech", "EMMAUS");
        assertThat(((ShortText) corrected).nearMisses()).isEmpty();
        assertThat(grade(question, new Response.ShortText("Emmaüs")).points()).isEqualTo(Points.ZERO);
        assertThat(grade(question, new Response.ShortText("Emmaüs"), new Correction.AcceptAlso("EMMAUS", null))
                .points()).isEqualTo(WORTH);
    }

    @Test
    void numberIsAcceptedWithItsUnitAndKeptWithout() {
        // When
        Question corrected = new Correction.AcceptAlso("1 038,50 %", null).apply(Questions.numeric("37", "0", "%"));

        // Then
        assertThat(((Numeric) corrected).accept()).containsExactly("1038.50");
        assertThat(grade(corrected, new Response.Numeric("1038,5")).correctness()).isEqualTo(Correctness.CORRECT);
        assertThat(corrected.findings()).isEmpty();
    }

    @Test
    void commonErrorThatIsRightAfterAllIsNoneAnyMore() {
        Numeric corrected = (Numeric) new Correction.AcceptAlso("38", null).apply(Questions.numeric("37", "0", "%"));

        assertThat(corrected.commonErrors()).isEmpty();
        assertThat(corrected.accept()).containsExactly("38");
    }

    @Test
    void blankOfAClozeIsNamedAsItsAuthorNamedIt() {
        // Given
        Response given = new Response.Cloze(Map.of("1", "la presse", "2", "38 %", "3", "entreprises"));
        Question question = Questions.cloze(null);

        // Then
        assertThat(grade(question, given, new Correction.AcceptAlso("presse", "source")).points())
                .isEqualTo(Points.of("0.67"));
        assertThat(grade(question, given, new Correction.AcceptAlso("presse", "source"),
                new Correction.AcceptAlso("38", "part")).points()).isEqualTo(WORTH);
        assertThat(new Correction.AcceptAlso("38", "part").apply(question).findings()).isEmpty();
        assertThat(why(question, new Correction.AcceptAlso("38", "2")))
                .isEqualTo("The question has no blank “2”.");
        assertThat(why(question, new Correction.AcceptAlso("38", null)))
                .isEqualTo("It has to say which blank is meant.");
        assertThat(why(question, new Correction.AcceptAlso("beaucoup", "part")))
                .isEqualTo("This is not a number, alone or with the expected unit behind it.");
    }

    @Test
    void twiceIsOnce() {
        Correction correction = new Correction.AcceptAlso("le bilan annuel", "source");
        Question once = correction.apply(Questions.cloze(null));

        assertThat(correction.apply(once)).isEqualTo(once);
        assertThat(new Correction.AcceptAlso("37,0 %", "part").apply(once)).isEqualTo(once);
    }

    @Test
    void textThatNobodyCanTypeIsRefused() {
        assertThat(why(Questions.shortText("x"), new Correction.AcceptAlso("?!", null)))
                .isEqualTo("There must be letters or digits.");
        assertThat(why(Questions.shortText("x"), new Correction.AcceptAlso(null, null)))
                .isEqualTo("There must be letters or digits.");
        assertThat(why(Questions.shortText("x"), new Correction.AcceptAlso("y", "z")))
                .isEqualTo("The question has no blank “z”.");
        assertThat(why(Questions.numeric("37", "0", "%"), new Correction.AcceptAlso("37 €", null)))
                .isEqualTo("This is not a number, alone or with the expected unit behind it.");
        assertThat(why(Questions.trueFalse(), new Correction.AcceptAlso("y", null)))
                .isEqualTo("Nobody types an answer to a question of this kind.");
        assertThat(new Correction.AcceptAlso("y", null).unfit(Questions.essay(null)).orElseThrow().french())
                .isEqualTo("On ne tape pas de réponse à une question de ce type.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Correction.AcceptAlso("y", null).apply(Questions.trueFalse()))
                .withMessage("question essec: Nobody types an answer to a question of this kind.");
    }

    @Test
    void replacementGradesByItsOwnKey() {
        // Given
        Question turned = edited(Questions.singleChoice(), tree -> {
            ((ObjectNode) tree.at("/choices/0")).put("correct", false);
            ((ObjectNode) tree.at("/choices/1")).put("correct", true);
        });

        // Then
        assertThat(grade(Questions.singleChoice(), new Response.SingleChoice("b"), new Correction.ReplacedBy(turned)))
                .extracting(Grade::points, Grade::rightAnswer)
                .containsExactly(WORTH, new Response.SingleChoice("b"));
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void questionReplacesItselfAndNoOther(Question question) {
        for (Question other : Questions.oneOfEachKind()) {
            assertThat(new Correction.ReplacedBy(other).unfit(question).isEmpty()).isEqualTo(other.equals(question));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-choice /choices/0 id", "multiple-choice /choices/0 id", "matching /right/3 id",
            "ordering /distractors/0 id", "essay /rubric/0 key"})
    void partsKeepTheirNames(String kindAndPart) {
        String[] words = kindAndPart.split(" ");
        Question question = ofKind(words[0]);
        Question renamed = edited(question, tree -> ((ObjectNode) tree.at(words[1])).put(words[2], "autre"));

        assertThat(why(question, new Correction.ReplacedBy(renamed)))
                .isEqualTo("The corrected question does not have the same parts.");
    }

    @Test
    void gapsKeepTheirOrderAndBlanksNeedNone() {
        Question question = Questions.cloze(null);

        assertThat(new Correction.ReplacedBy(edited(question, tree -> {
            ArrayNode blanks = (ArrayNode) tree.get("blanks");
            blanks.add(blanks.remove(0));
        })).unfit(question)).isEmpty();
        assertThat(why(question, new Correction.ReplacedBy(edited(question,
                tree -> tree.put("text", "{{part}} selon {{source}} : {{qui}}")))))
                .isEqualTo("The corrected question does not have the same parts.");
    }

    @Test
    void levelsKeepTheirPointsBecauseMarksNameThem() {
        Question other = edited(Questions.essay(null),
                tree -> ((ObjectNode) tree.at("/rubric/0/levels/1")).put("points", new BigDecimal("1.25")));

        assertThat(why(Questions.essay(null), new Correction.ReplacedBy(other)))
                .isEqualTo("The corrected question does not have the same parts.");
    }

    @Test
    void anItemToOrderMayTurnOutToBelongNowhere() {
        Question question = Questions.ordering(null);

        assertThat(new Correction.ReplacedBy(edited(question, tree -> {
            ArrayNode items = (ArrayNode) tree.get("items");
            ((ArrayNode) tree.get("distractors")).add(items.remove(2));
        })).unfit(question)).isEmpty();
    }

    @Test
    void replacementIsAGoodQuestionOfTheSameWorth() {
        Question question = Questions.trueFalse();

        assertThat(new Correction.ReplacedBy(edited(question, tree -> tree.put("prompt", " "))).unfit(question))
                .contains(Bilingual.of("La question corrigée n'est pas en règle (prompt) : Le texte manque.",
                        "The corrected question breaks a rule (prompt): The text is missing."));
        assertThat(why(question, new Correction.ReplacedBy(edited(question, tree -> tree.put("points", 2)))))
                .isEqualTo("The corrected question is worth another number of points.");
        assertThat(why(question, new Correction.ReplacedBy(edited(question, tree -> tree.put("key", "autre")))))
                .isEqualTo("The corrected question has another key or kind.");
        Question ofAnotherKind = edited(Questions.numeric("1", "0", null), tree -> tree.put("key", question.key()));
        assertThat(why(question, new Correction.ReplacedBy(ofAnotherKind)))
                .isEqualTo("The corrected question has another key or kind.");
        assertThat(why(question, new Correction.ReplacedBy(null))).isEqualTo("The corrected question is missing.");
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void pointsForAllLeaveTheRestAsJudged(Question question) {
        // Given
        Arrangement arrangement = Questions.inAuthorsOrder(question);
        List<Response> responses = new ArrayList<>();
        responses.add(null);
        responses.add(question.rightAnswer(arrangement).orElse(new Response.Essay("Cher voisin,")));

        for (Response response : responses) {
            // When
            Grade judged = question.grade(arrangement, response, Points.of(3));
            Grade grade = question.grade(arrangement, response, Points.of(3), List.of(new Correction.PointsForAll()));

            // Then
            assertThat(grade).isEqualTo(new Grade(Points.of(3), Points.of(3), judged.fraction(), judged.correctness(),
                    judged.feedback(), judged.rightAnswer(), true));
        }
    }

    @Test
    void pointsForAllHoldForMarkedEssaysToo() {
        Grade grade = Questions.essay(null).gradeMarked(Map.of("apports", BigDecimal.ZERO, "clarte", BigDecimal.ZERO),
                Points.of(4), List.of(new Correction.PointsForAll()));

        assertThat(grade.points()).isEqualTo(Points.of(4));
        assertThat(grade.correctness()).isEqualTo(Correctness.INCORRECT);
        assertThat(grade.pointsForAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"accept-also\",\"text\":\"38\",\"blank\":\"part\"}",
            "{\"kind\":\"accept-also\",\"text\":\"38\"}", "{\"kind\":\"points-for-all\"}"})
    void jsonKeepsItsShape(String document) throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(JSON.readValue(document, Correction.class))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void replacementHoldsTheWholeQuestion(Question question) throws JsonProcessingException {
        Correction correction = new Correction.ReplacedBy(question);
        JsonNode tree = JSON.readTree(JSON.writeValueAsString(correction));

        assertThat(tree.at("/kind").asText()).isEqualTo("replaced-by");
        assertThat(tree.at("/question/kind").asText()).isEqualTo(question.kind().wireName());
        assertThat(JSON.treeToValue(tree, Correction.class)).isEqualTo(correction);
    }

    private static String why(Question question, Correction correction) {
        return correction.unfit(question).map(Bilingual::english).orElse(null);
    }

    private static Question ofKind(String kind) {
        return Questions.oneOfEachKind().stream().filter(question -> question.kind().wireName().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Question edited(Question question, Consumer<ObjectNode> edit) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(JSON.writeValueAsString(question));
            edit.accept(tree);
            return JSON.treeToValue(tree, Question.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Grade grade(Question question, Response response, Correction... corrections) {
        return question.grade(Questions.inAuthorsOrder(question), response, WORTH, List.of(corrections));
    }
}
