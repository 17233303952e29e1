package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PresentationTest {
    @Test
    void namesChoicesByThePlaceWhereTheyAreShown() {
        assertThat(Questions.singleChoice().present(Arrangement.of(List.of("maires", "convergences", "davos"))))
                .isEqualTo(PresentedQuestion.ofChoices(QuestionKind.SINGLE_CHOICE,
                        List.of(new PresentedPart("a", "Les maires"),
                                new PresentedPart("b", "Le Forum Convergences"),
                                new PresentedPart("c", "Le Forum de Davos"))));
    }

    @Test
    void numbersLeftSidesAndLettersRightOnes() {
        assertThat(Questions.matching(null).present(new Arrangement(List.of("innovation", "mecenat", "cooperation"),
                List.of("sanction", "offre", "recherche", "sans-contrepartie"))))
                .isEqualTo(PresentedQuestion.ofSides(QuestionKind.MATCHING,
                        List.of(new PresentedPart("1", "Innovation"), new PresentedPart("2", "Mécénat"),
                                new PresentedPart("3", "Coopération")),
                        List.of(new PresentedPart("a", "Sanction"), new PresentedPart("b", "Offre commune"),
                                new PresentedPart("c", "R&D partagée"),
                                new PresentedPart("d", "Sans contrepartie"))));
    }

    @Test
    void mixesDistractorsAmongTheItemsToOrder() {
        assertThat(Questions.ordering(null).present(Arrangement.of(List.of("statut", "loi", "essai", "diagnostic"))))
                .isEqualTo(PresentedQuestion.ofItems(QuestionKind.ORDERING,
                        List.of(new PresentedPart("a", "Statut"), new PresentedPart("b", "Une loi"),
                                new PresentedPart("c", "Essai"), new PresentedPart("d", "Diagnostic"))));
    }

    @Test
    void numbersGapsInTheOrderOfTheText() {
        assertThat(Questions.cloze(null).present(Arrangement.NONE))
                .isEqualTo(PresentedQuestion.ofGaps(QuestionKind.CLOZE, "Selon {{1}}, {{2}} sont des {{3}}.",
                        List.of(new PresentedGap("1", null), new PresentedGap("2", "%"), new PresentedGap("3", null)),
                        2000));
    }

    @Test
    void showsHowLongAnEssayIsToBe() {
        assertThat(Questions.essay("Modèle.").present(Arrangement.NONE))
                .isEqualTo(PresentedQuestion.ofEssay(QuestionKind.ESSAY, 100, 200, 20_000));
    }

    @Test
    void goesOnBehindZ() {
        List<String> ids = IntStream.range(0, 53).mapToObj(Integer::toString).toList();

        assertThat(Labels.letters(ids).labelOf("25")).isEqualTo("z");
        assertThat(Labels.letters(ids).labelOf("26")).isEqualTo("aa");
        assertThat(Labels.letters(ids).labelOf("52")).isEqualTo("ba");
    }

    @Test
    void sameSeedDrawsTheSameArrangement() {
        assertThat(Questions.matching(null).arrange(true, seeded(7)))
                .isEqualTo(Questions.matching(null).arrange(true, seeded(7)));
    }

    @Test
    void everyOrderCanBeDrawn() {
        // Given
        RandomGenerator random = seeded(1);
        Set<List<String>> orders = new HashSet<>();

        // When
        IntStream.range(0, 200).forEach(round -> orders.add(Questions.singleChoice().arrange(true, random).shown()));

        // Then
        assertThat(orders).hasSize(6);
    }

    @Test
    void keepsTheAuthorsOrderOnlyWhereItGivesNothingAway() {
        // Given
        RandomGenerator random = seeded(1);
        Set<List<String>> choices = new HashSet<>();
        Set<List<String>> left = new HashSet<>();
        Set<List<String>> right = new HashSet<>();
        Set<List<String>> items = new HashSet<>();

        // When
        IntStream.range(0, 50).forEach(round -> {
            choices.add(Questions.singleChoice().arrange(false, random).shown());
            left.add(Questions.matching(null).arrange(false, random).shown());
            right.add(Questions.matching(null).arrange(false, random).targets());
            items.add(Questions.ordering(null).arrange(false, random).shown());
        });

        // Then
        assertThat(choices).containsExactly(List.of("convergences", "davos", "maires"));
        assertThat(left).containsExactly(List.of("mecenat", "cooperation", "innovation"));
        assertThat(right).hasSizeGreaterThan(1);
        assertThat(items).hasSizeGreaterThan(1);
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
