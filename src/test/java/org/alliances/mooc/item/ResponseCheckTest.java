package org.alliances.mooc.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseCheckTest {
    @ParameterizedTest
    @MethodSource("org.alliances.mooc.item.Questions#oneOfEachKind")
    void refusesAResponseOfAnotherKind(Question question) {
        Response other = question instanceof TrueFalse ? new Response.Numeric("1") : new Response.TrueFalse(true);

        assertThat(faults(question, other)).containsExactly("WRONG_KIND kind");
    }

    @Test
    void refusesAnAnswerThatIsNotThere() {
        assertThat(faults(Questions.singleChoice(), new Response.SingleChoice(null))).containsExactly("MISSING choice");
        assertThat(faults(Questions.multipleChoice("1", null), new Response.MultipleChoice(null)))
                .containsExactly("MISSING choices");
        assertThat(faults(Questions.trueFalse(), new Response.TrueFalse(null))).containsExactly("MISSING value");
        assertThat(faults(Questions.numeric("1", "0", null), new Response.Numeric(null)))
                .containsExactly("MISSING value");
        assertThat(faults(Questions.shortText("x"), new Response.ShortText(null))).containsExactly("MISSING text");
        assertThat(faults(Questions.matching(null), new Response.Matching(null))).containsExactly("MISSING pairs");
        assertThat(faults(Questions.ordering(null), new Response.Ordering(null))).containsExactly("MISSING order");
        assertThat(faults(Questions.cloze(null), new Response.Cloze(null))).containsExactly("MISSING blanks");
        assertThat(faults(Questions.cloze(null), new Response.Cloze(Collections.singletonMap("2", null))))
                .containsExactly("MISSING blanks.2");
        assertThat(faults(Questions.essay(null), new Response.Essay(null))).containsExactly("MISSING text");
    }

    @Test
    void refusesUnknownLabelsAndAuthorsIds() {
        assertThat(faults(Questions.singleChoice(), new Response.SingleChoice("convergences")))
                .containsExactly("UNKNOWN_LABEL choice");
        assertThat(
                faults(Questions.multipleChoice("1", null), new Response.MultipleChoice(Arrays.asList("a", "f", null))))
                .containsExactly("UNKNOWN_LABEL choices[1]", "UNKNOWN_LABEL choices[2]");
        assertThat(faults(Questions.matching(null), new Response.Matching(Map.of("1", "z"))))
                .containsExactly("UNKNOWN_LABEL pairs.1");
        assertThat(faults(Questions.matching(null), new Response.Matching(Map.of("a", "a"))))
                .containsExactly("UNKNOWN_LABEL pairs.a");
        assertThat(faults(Questions.matching(null), new Response.Matching(Collections.singletonMap("1", null))))
                .containsExactly("UNKNOWN_LABEL pairs.1");
        assertThat(faults(Questions.cloze(null), new Response.Cloze(Map.of("source", "x"))))
                .containsExactly("UNKNOWN_LABEL blanks.source");
        assertThat(faults(Questions.cloze(null), new Response.Cloze(Map.of("4", "x"))))
                .containsExactly("UNKNOWN_LABEL blanks.4");
    }

    @Test
    void refusesDuplicates() {
        assertThat(faults(Questions.multipleChoice("1", null), new Response.MultipleChoice(List.of("a", "b", "a"))))
                .containsExactly("DUPLICATE_LABEL choices[2]");
        assertThat(faults(Questions.ordering(null), new Response.Ordering(List.of("b", "b"))))
                .containsExactly("DUPLICATE_LABEL order[1]");
    }

    @Test
    void refusesTooLongTexts() {
        assertThat(faults(Questions.shortText("x"), new Response.ShortText("x".repeat(2000)))).isEmpty();
        assertThat(faults(Questions.shortText("x"), new Response.ShortText("x".repeat(2001))))
                .containsExactly("TOO_LONG text");
        assertThat(faults(Questions.numeric("1", "0", null), new Response.Numeric("1".repeat(2001))))
                .containsExactly("TOO_LONG value");
        assertThat(faults(Questions.cloze(null), new Response.Cloze(Map.of("1", "x".repeat(2001)))))
                .containsExactly("TOO_LONG blanks.1");
        assertThat(faults(Questions.essay(null), new Response.Essay("x".repeat(20_000)))).isEmpty();
        assertThat(faults(Questions.essay(null), new Response.Essay("x".repeat(20_001))))
                .containsExactly("TOO_LONG text");
    }

    @Test
    void speaksTwoLanguages() {
        assertThat(
                Questions.trueFalse().check(Arrangement.NONE, new Response.Numeric("1")).getFirst().message().english())
                .isEqualTo("The question takes a response of kind true-false.");
    }

    private static List<String> faults(Question question, Response response) {
        return question.check(Questions.inAuthorsOrder(question), response).stream()
                .map(fault -> fault.reason() + " " + fault.field()).toList();
    }
}
