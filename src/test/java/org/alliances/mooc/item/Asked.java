package org.alliances.mooc.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A question in one attempt, and what somebody answered: right, half right or nonsense that has the shape of an answer.
 *
 * @param response {@code null}: not answered
 */
record Asked(Question question, Arrangement arrangement, Response response) {

    static Arbitrary<Asked> of(Arbitrary<? extends Question> questions) {
        return questions.flatMap(question -> Combinators.combine(Arbitraries.of(true, false),
                Arbitraries.randoms()).as(question::arrange)
                .flatMap(arrangement -> response(question, arrangement).injectNull(0.05)
                        .map(response -> new Asked(question, arrangement, response))));
    }

    private static Arbitrary<Response> response(Question question, Arrangement arrangement) {
        PresentedQuestion shown = question.present(arrangement);
        return switch (question) {
            case SingleChoice asked -> Arbitraries.of(labels(shown.choices())).map(Response.SingleChoice::new);
            case MultipleChoice asked -> some(labels(shown.choices())).map(Response.MultipleChoice::new);
            case TrueFalse asked -> Arbitraries.of(true, false).map(Response.TrueFalse::new);
            case Numeric asked -> typed(asked.answerKey()).map(Response.Numeric::new);
            case ShortText asked -> typed(asked.answerKey()).map(Response.ShortText::new);
            case Matching asked -> pairs(shown).map(Response.Matching::new);
            case Ordering asked -> some(labels(shown.items())).map(Response.Ordering::new);
            case Cloze asked -> blanks(asked, shown).map(Response.Cloze::new);
            case Essay asked -> Arbitraries.strings().ofMaxLength(40).map(Response.Essay::new);
        };
    }

    /** Any of them, in any order. */
    private static Arbitrary<List<String>> some(List<String> labels) {
        return Arbitraries.shuffle(labels).flatMap(
                order -> Arbitraries.integers().between(0, order.size()).map(size -> order.subList(0, size)));
    }

    private static Arbitrary<Map<String, String>> pairs(PresentedQuestion shown) {
        return Combinators.combine(some(labels(shown.left())),
                Arbitraries.of(labels(shown.right())).list().ofSize(shown.left().size())).as((left, right) -> {
                    Map<String, String> pairs = new LinkedHashMap<>();
                    left.forEach(label -> pairs.put(label, right.get(pairs.size())));
                    return pairs;
                });
    }

    private static Arbitrary<Map<String, String>> blanks(Cloze cloze, PresentedQuestion shown) {
        List<Arbitrary<String>> fields = cloze.gaps().ids().stream()
                .map(id -> typed(cloze.byId().get(id).answerKey())).toList();
        return Combinators.combine(some(shown.gaps().stream().map(PresentedGap::id).toList()),
                Combinators.combine(fields).as(texts -> texts)).as((filled, texts) -> {
                    Map<String, String> blanks = new LinkedHashMap<>();
                    filled.forEach(label -> blanks.put(label, texts.get(Integer.parseInt(label) - 1)));
                    return blanks;
                });
    }

    private static Arbitrary<String> typed(AnswerKey key) {
        return Arbitraries.oneOf(Arbitraries.just(key.shown()), Arbitraries.of(AnyQuestion.WORDS),
                AnyQuestion.decimal(), Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("0123456789 ,.-+%€").ofMaxLength(12));
    }

    private static List<String> labels(List<PresentedPart> parts) {
        return parts.stream().map(PresentedPart::id).toList();
    }

    Grade grade(Correction... corrections) {
        return question.grade(arrangement, response, question.worth(), List.of(corrections));
    }
}
