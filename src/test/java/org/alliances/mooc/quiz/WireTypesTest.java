package org.alliances.mooc.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.alliances.mooc.item.PresentedQuestion;
import org.alliances.mooc.item.Question;
import org.junit.jupiter.api.Test;

/** What a learner gets before she submits cannot hold what is right: no type on the way has a place for it. */
class WireTypesTest {
    private static final Set<String> TELL_TALES = Set.of("answer", "correct", "correctness", "feedback", "match",
            "weight",
            "rightAnswer", "accept", "misconception", "tolerance", "scoring", "rubric");

    @Test
    void presentedQuestionsHaveNoPlaceForTheAnswer() {
        assertThat(reachable(PresentedQuestion.class, new TreeSet<>())).noneMatch(WireTypesTest::tellsTheAnswer)
                .contains("PresentedQuestion.choices", "PresentedPart.text");
    }

    @Test
    void anAttemptReachesTheAnswersOnlyThroughItsResult() {
        // Given
        Set<String> members = new TreeSet<>();

        // When
        for (RecordComponent component : AttemptView.class.getRecordComponents()) {
            if (!component.getName().equals("result")) {
                reachable(component.getGenericType(), members);
            }
        }

        // Then
        assertThat(members).noneMatch(WireTypesTest::tellsTheAnswer);
    }

    private static boolean tellsTheAnswer(String member) {
        return TELL_TALES.contains(member.substring(member.lastIndexOf('.') + 1));
    }

    private static Set<String> reachable(Type type, Set<String> members) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> reachable(argument, members));
        } else if (type instanceof Class<?> raw) {
            assertThat(Question.class.isAssignableFrom(raw)).as("a question with its key").isFalse();
            if (raw.isSealed()) {
                Stream.of(raw.getPermittedSubclasses()).forEach(kind -> reachable(kind, members));
            }
            if (raw.isRecord()) {
                for (RecordComponent component : raw.getRecordComponents()) {
                    if (members.add(raw.getSimpleName() + "." + component.getName())) {
                        reachable(component.getGenericType(), members);
                    }
                }
            }
        }
        return members;
    }
}
