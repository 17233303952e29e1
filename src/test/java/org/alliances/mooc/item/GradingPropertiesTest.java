package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.alliances.mooc.kernel.Points;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every question, in every arrangement, whatever is answered. */
class GradingPropertiesTest {

    @Property
    void questionsOfTheseTestsAreWellFormed(@ForAll("anything") Asked asked) {
        assertThat(asked.question().findings()).isEmpty();
        if (asked.response() != null) {
            assertThat(asked.question().check(asked.arrangement(), asked.response())).isEmpty();
        }
    }

    @Property
    void pointsLieBetweenZeroAndTheWorth(@ForAll("anything") Asked asked, @ForAll("worths") Points worth) {
        Grade grade = asked.question().grade(asked.arrangement(), asked.response(), worth);

        assertThat(grade.points()).isBetween(Points.ZERO, worth);
        assertThat(grade.fraction()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(grade.maximum()).isEqualTo(worth);
        assertThat(grade.correctness() == Correctness.CORRECT)
                .isEqualTo(grade.fraction().compareTo(BigDecimal.ONE) == 0);
    }

    @Property
    void gradingTwiceGivesEqualGrades(@ForAll("anything") Asked asked) {
        assertThat(asked.grade()).isEqualTo(asked.grade());
    }

    @Property
    void rightAnswerEarnsEverything(@ForAll("anything") Asked asked) {
        asked.question().rightAnswer(asked.arrangement()).ifPresentOrElse(right -> {
            Grade grade = new Asked(asked.question(), asked.arrangement(), right).grade();

            assertThat(grade.points()).isEqualTo(asked.question().worth());
            assertThat(grade.correctness()).isEqualTo(Correctness.CORRECT);
        }, () -> assertThat(asked.question().isGradedByPeople()).isTrue());
    }

    @Property
    void whatIsTickedFirstDoesNotMatter(@ForAll("ticked") Asked asked, @ForAll Random random) {
        Assume.that(asked.response() != null);
        List<String> choices = new ArrayList<>(((Response.MultipleChoice) asked.response()).choices());
        Collections.shuffle(choices, random);

        Grade before = asked.grade();
        Grade after = new Asked(asked.question(), asked.arrangement(), new Response.MultipleChoice(choices)).grade();

        assertThat(after).usingRecursiveComparison().ignoringFields("feedback").isEqualTo(before);
        assertThat(after.feedback()).containsExactlyInAnyOrderElementsOf(before.feedback());
    }

    @Property
    void acceptingMoreLowersNoGrade(@ForAll("typed") Asked asked, @ForAll("texts") String text, @ForAll Random random) {
        Correction more = new Correction.AcceptAlso(text, blank(asked.question(), random));
        Assume.that(more.unfit(asked.question()).isEmpty());

        assertThat(asked.grade(more).points()).isGreaterThanOrEqualTo(asked.grade().points());
        assertThat(more.apply(asked.question()).findings()).isEmpty();
        assertThat(more.apply(more.apply(asked.question()))).isEqualTo(more.apply(asked.question()));
    }

    @Property
    void whatIsAcceptedAlsoIsRight(@ForAll("typed") Asked asked, @ForAll("texts") String text, @ForAll Random random) {
        String blank = blank(asked.question(), random);
        Correction more = new Correction.AcceptAlso(text, blank);
        Assume.that(more.unfit(asked.question()).isEmpty());

        Response given = switch (asked.question()) {
            case Numeric question -> new Response.Numeric(text);
            case Cloze question -> new Response.Cloze(Map.of(question.gaps().labels().labelOf(blank), text));
            default -> new Response.ShortText(text);
        };
        Grade grade = new Asked(asked.question(), asked.arrangement(), given).grade(more);

        int parts = asked.question() instanceof Cloze question ? question.blanks().size() : 1;
        assertThat(grade.correctness()).isEqualTo(parts == 1
                ? Correctness.CORRECT
                : ((Cloze) asked.question()).scoring() == Scoring.ALL_OR_NOTHING
                        ? Correctness.INCORRECT
                        : Correctness.PARTIAL);
    }

    @Property
    void pointsForAllAreForAll(@ForAll("anything") Asked asked) {
        Grade judged = asked.grade();
        Grade grade = asked.grade(new Correction.PointsForAll());

        assertThat(grade.points()).isEqualTo(asked.question().worth());
        assertThat(grade.correctness()).isEqualTo(judged.correctness());
    }

    @Property
    void marksLieBetweenZeroAndTheWorth(@ForAll("essays") Essay essay, @ForAll("worths") Points worth,
            @ForAll Random random) {
        Map<String, BigDecimal> levels = new TreeMap<>();
        Map<String, BigDecimal> highest = new TreeMap<>();
        essay.rubric().forEach(criterion -> {
            levels.put(criterion.key(), criterion.levels().get(random.nextInt(criterion.levels().size())).points());
            highest.put(criterion.key(), criterion.highest());
        });

        assertThat(essay.checkMark(levels)).isEmpty();
        assertThat(essay.mark(levels, worth)).isBetween(Points.ZERO, worth);
        assertThat(essay.mark(highest, worth)).isEqualTo(worth);
    }

    private static String blank(Question question, Random random) {
        return question instanceof Cloze cloze
                ? cloze.blanks().get(random.nextInt(cloze.blanks().size())).id()
                : null;
    }

    @Provide
    Arbitrary<Asked> anything() {
        return Asked.of(AnyQuestion.ofAnyKind());
    }

    @Provide
    Arbitrary<Asked> ticked() {
        return Asked.of(AnyQuestion.multipleChoice());
    }

    @Provide
    Arbitrary<Asked> typed() {
        return Asked.of(AnyQuestion.typed());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.of(AnyQuestion.WORDS), AnyQuestion.decimal(),
                AnyQuestion.decimal().map(number -> number + " %"));
    }

    @Provide
    Arbitrary<Essay> essays() {
        return AnyQuestion.essay();
    }

    @Provide
    Arbitrary<Points> worths() {
        return AnyQuestion.points().map(Points::new);
    }
}
