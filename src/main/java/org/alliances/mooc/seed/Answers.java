package org.alliances.mooc.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.item.Arrangement;
import org.alliances.mooc.item.PresentedPart;
import org.alliances.mooc.item.PresentedQuestion;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.Points;

/** What somebody answers who knows the answer, or who does not. Pure. */
final class Answers {
    private static final String UNKNOWN = "Je ne sais pas";

    private Answers() {}

    /** None where no answer is known to be right, and the question is better left open. */
    static Optional<Response> right(Question question, Arrangement arrangement) {
        return question.rightAnswer(arrangement);
    }

    /** An answer that earns nothing; none where there is no such answer, and the question is better left open. */
    static Optional<Response> wrong(Question question, Arrangement arrangement) {
        return question.rightAnswer(arrangement).map(right -> opposite(right, question.present(arrangement)))
                .filter(response -> !response.answersNothing())
                .filter(response -> question.grade(arrangement, response).points().equals(Points.ZERO));
    }

    private static Response opposite(Response right, PresentedQuestion shown) {
        return switch (right) {
            case Response.SingleChoice(String choice) -> others(shown.choices(), List.of(choice)).stream().findFirst()
                    .map(Response.SingleChoice::new).orElse(null);
            case Response.MultipleChoice(List<String> choices) ->
                new Response.MultipleChoice(others(shown.choices(), choices));
            case Response.TrueFalse(Boolean value) -> new Response.TrueFalse(!value);
            case Response.Numeric(String value) -> new Response.Numeric("-1");
            case Response.ShortText(String text) -> new Response.ShortText(UNKNOWN);
            case Response.Matching(Map<String, String> pairs) ->
                new Response.Matching(mismatched(pairs, labels(shown.right())));
            case Response.Ordering(List<String> order) -> new Response.Ordering(rotated(order));
            case Response.Cloze(Map<String, String> blanks) -> new Response.Cloze(unknown(blanks));
            // Never right by itself, so that nothing is its opposite.
            case Response.Essay(String text) -> null;
        };
    }

    private static List<String> others(List<PresentedPart> parts, List<String> right) {
        return labels(parts).stream().filter(label -> !right.contains(label)).toList();
    }

    private static Map<String, String> mismatched(Map<String, String> pairs, List<String> rightSides) {
        Map<String, String> wrong = new LinkedHashMap<>();
        pairs.forEach((left, right) -> wrong.put(left,
                rightSides.get((rightSides.indexOf(right) + 1) % rightSides.size())));
        return wrong;
    }

    private static Map<String, String> unknown(Map<String, String> blanks) {
        Map<String, String> wrong = new LinkedHashMap<>();
        blanks.keySet().forEach(label -> wrong.put(label, UNKNOWN));
        return wrong;
    }

    private static List<String> rotated(List<String> order) {
        List<String> wrong = new ArrayList<>(order);
        Collections.rotate(wrong, 1);
        return wrong;
    }

    private static List<String> labels(List<PresentedPart> parts) {
        return parts.stream().map(PresentedPart::id).toList();
    }
}
