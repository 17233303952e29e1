package org.alliances.mooc.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A question in one attempt, and what somebody answered: right, half right or nonsense that has the shape of an answer.
 *
 * @param response {@code null}: not answered
 */
record Asked(Question question, Arrangement arrangement, Response response) {

    /** The question in any arrangement, once in twenty times not answered. */
    static Asked of(RandomGenerator random, Question question) {
        Asked answered = answered(random, question);
        return random.nextInt(20) == 0 ? answered.with(null) : answered;
    }

    static Asked answered(RandomGenerator random, Question question) {
        Arrangement arrangement = question.arrange(random.nextBoolean(), random);
        return new Asked(question, arrangement, response(random, question, question.present(arrangement)));
    }

    private static Response response(RandomGenerator random, Question question, PresentedQuestion shown) {
        return switch (question) {
            case SingleChoice asked -> new Response.SingleChoice(Any.of(random, labels(shown.choices())));
            case MultipleChoice asked -> new Response.MultipleChoice(some(random, labels(shown.choices())));
            case TrueFalse asked -> new Response.TrueFalse(random.nextBoolean());
            case Numeric asked -> new Response.Numeric(typed(random, asked.answerKey()));
            case ShortText asked -> new Response.ShortText(typed(random, asked.answerKey()));
            case Matching asked -> new Response.Matching(pairs(random, shown));
            case Ordering asked -> new Response.Ordering(some(random, labels(shown.items())));
            case Cloze asked -> new Response.Cloze(blanks(random, asked, shown));
            case Essay asked -> new Response.Essay(Any.text(random, 40));
        };
    }

    /** Any of them, in any order. */
    private static List<String> some(RandomGenerator random, List<String> labels) {
        List<String> order = new ArrayList<>(labels);
        Collections.shuffle(order, random);
        return order.subList(0, Any.number(random, 0, order.size()));
    }

    private static Map<String, String> pairs(RandomGenerator random, PresentedQuestion shown) {
        Map<String, String> pairs = new LinkedHashMap<>();
        some(random, labels(shown.left())).forEach(left -> pairs.put(left, Any.of(random, labels(shown.right()))));
        return pairs;
    }

    private static Map<String, String> blanks(RandomGenerator random, Cloze cloze, PresentedQuestion shown) {
        List<String> ids = cloze.gaps().ids();
        Map<String, String> blanks = new LinkedHashMap<>();
        some(random, shown.gaps().stream().map(PresentedGap::id).toList()).forEach(label -> blanks.put(label,
                typed(random, cloze.byId().get(ids.get(Integer.parseInt(label) - 1)).answerKey())));
        return blanks;
    }

    private static String typed(RandomGenerator random, AnswerKey key) {
        return switch (random.nextInt(5)) {
            case 0 -> key.shown();
            case 1 -> Any.of(random, AnyQuestion.WORDS);
            case 2 -> AnyQuestion.decimal(random);
            case 3 -> Any.text(random, 20);
            default -> Any.likeNumber(random, 12);
        };
    }

    private static List<String> labels(List<PresentedPart> parts) {
        return parts.stream().map(PresentedPart::id).toList();
    }

    Asked with(Response other) {
        return new Asked(question, arrangement, other);
    }

    Grade grade(Correction... corrections) {
        return question.grade(arrangement, response, question.worth(), List.of(corrections));
    }
}
