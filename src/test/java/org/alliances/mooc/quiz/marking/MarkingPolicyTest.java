package org.alliances.mooc.quiz.marking;

import static org.alliances.mooc.quiz.marking.EssayState.MARKED;
import static org.alliances.mooc.quiz.marking.EssayState.RELEASED;
import static org.alliances.mooc.quiz.marking.EssayState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.alliances.mooc.quiz.marking.MarkingPolicy.Situation;
import org.junit.jupiter.api.Test;

class MarkingPolicyTest {

    @Test
    void anEssayIsMarkedWhenAllItsFinalMarksAreThere() {
        assertThat(MarkingPolicy.state(1, Set.of())).isEqualTo(WAITING);
        assertThat(MarkingPolicy.state(1, Set.of(1))).isEqualTo(MARKED);
        assertThat(MarkingPolicy.state(2, Set.of(2))).isEqualTo(WAITING);
        assertThat(MarkingPolicy.state(2, Set.of(1, 2))).isEqualTo(MARKED);
    }

    @Test
    void whoComesFirstTakesTheLowestNumberAndKeepsIt() {
        assertThat(MarkingPolicy.number(situation(WAITING, 2, Set.of(), null), null)).isEqualTo(1);
        assertThat(MarkingPolicy.number(situation(WAITING, 2, Set.of(1), null), null)).isEqualTo(2);
        assertThat(MarkingPolicy.number(situation(WAITING, 2, Set.of(2), null), null)).isEqualTo(1);
        assertThat(MarkingPolicy.number(situation(WAITING, 2, Set.of(), null), 2)).isEqualTo(2);
        assertThat(MarkingPolicy.number(situation(MARKED, 2, Set.of(1), 2), null)).isEqualTo(2);
    }

    @Test
    void onePersonGivesOneMark() {
        assertThat(MarkingPolicy.refusal(situation(WAITING, 2, Set.of(), 1), null)).isEmpty();
        assertThat(MarkingPolicy.refusal(situation(WAITING, 2, Set.of(), 1), 1)).isEmpty();
        assertThat(MarkingPolicy.refusal(situation(WAITING, 2, Set.of(), 1), 2)).contains(EssayProblem.ONE_MARK_EACH);
    }

    @Test
    void whoComesTooLateFindsAllMarksGiven() {
        assertThat(MarkingPolicy.refusal(situation(WAITING, 2, Set.of(1), null), null)).isEmpty();
        assertThat(MarkingPolicy.refusal(situation(WAITING, 2, Set.of(1), null), 1))
                .contains(EssayProblem.ESSAY_FULLY_MARKED);
        assertThat(MarkingPolicy.refusal(situation(MARKED, 2, Set.of(1, 2), null), null))
                .contains(EssayProblem.ESSAY_FULLY_MARKED);
        assertThat(MarkingPolicy.refusal(situation(MARKED, 1, Set.of(1), null), null))
                .contains(EssayProblem.ESSAY_FULLY_MARKED);
        assertThat(MarkingPolicy.refusal(situation(WAITING, 1, Set.of(), null), 2))
                .contains(EssayProblem.ESSAY_FULLY_MARKED);
    }

    @Test
    void whatIsReleasedIsReopenedFirst() {
        assertThat(MarkingPolicy.refusal(situation(RELEASED, 1, Set.of(), 1), null))
                .contains(EssayProblem.MARK_RELEASED);
        assertThat(MarkingPolicy.refusal(situation(MARKED, 1, Set.of(), 1), null)).isEmpty();
    }

    @Test
    void aMarkDoesNotAnchorTheOtherMarker() {
        assertThat(MarkingPolicy.seesOthers(situation(WAITING, 2, Set.of(1), null))).isFalse();
        assertThat(MarkingPolicy.seesOthers(situation(MARKED, 2, Set.of(1), 2))).isTrue();
        assertThat(MarkingPolicy.seesOthers(situation(MARKED, 2, Set.of(1, 2), null))).isTrue();
    }

    @Test
    void wordsStandBetweenWhiteSpace() {
        assertThat(new EssayText("").words()).isZero();
        assertThat(new EssayText(" \n").words()).isZero();
        assertThat(new EssayText(" Cher\tvoisin,\n\nvenez ! ").words()).isEqualTo(4);
    }

    private static Situation situation(EssayState state, int markers, Set<Integer> others, Integer own) {
        return new Situation(state, markers, others, own);
    }
}
