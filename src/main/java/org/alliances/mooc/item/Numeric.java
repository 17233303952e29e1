package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A number to find. Decimals are kept as the texts that the author wrote, with comma or point, so that none goes through
 * a binary fraction on its way.
 *
 * @param tolerance how far a response may lie from the answer, both ends included; zero where it is left out
 * @param unit shown beside the field, and understood behind the number; may be {@code null}
 */
public record Numeric(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points, String prompt,
        Feedback feedback, List<String> sources, List<String> tags, String answer, String tolerance, String unit,
        List<CommonError> commonErrors) implements Question {
    public Numeric {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = sources == null ? List.of() : List.copyOf(sources);
        tags = tags == null ? List.of() : List.copyOf(tags);
        tolerance = tolerance == null ? "0" : tolerance;
        commonErrors = commonErrors == null ? List.of() : List.copyOf(commonErrors);
    }

    /**
     * A number that many find instead.
     *
     * @param feedback Markdown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CommonError(String value, String feedback) {}

    @Override
    public QuestionKind kind() {
        return QuestionKind.NUMERIC;
    }

    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return Arrangement.NONE;
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        return PresentedQuestion.ofNumber(kind(), unit);
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.Numeric(String value)
                ? Faults.ofText("value", value)
                : Faults.wrongKind(kind());
    }

    @Override
    public Response rightAnswer(Arrangement arrangement) {
        return new Response.Numeric(answer);
    }

    Judgement judge(Response.Numeric response) {
        return FrenchNumber.parse(response.value(), unit)
                .map(given -> isRight(given) ? Judgement.whole(true, List.of()) : Judgement.whole(false, notes(given)))
                // What is no number is a wrong answer: the learner did answer.
                .orElseGet(() -> Judgement.whole(false, List.of()));
    }

    private boolean isRight(BigDecimal given) {
        BigDecimal distance = given.subtract(FrenchNumber.parse(answer).orElseThrow()).abs();
        return distance.compareTo(FrenchNumber.parse(tolerance).orElseThrow()) <= 0;
    }

    private List<FeedbackNote> notes(BigDecimal given) {
        return commonErrors.stream().filter(error -> error.feedback() != null)
                .filter(error -> FrenchNumber.parse(error.value()).filter(value -> value.compareTo(given) == 0)
                        .isPresent())
                .map(error -> new FeedbackNote(null, error.feedback())).toList();
    }

    @Override
    public List<QuestionFinding> findings() {
        Findings findings = Findings.about(this);
        number(findings, "answer", answer);
        number(findings, "tolerance", tolerance);
        FrenchNumber.parse(tolerance).ifPresent(number -> findings.unless(number.signum() >= 0, "tolerance-negative",
                "tolerance", "La tolérance n'est pas négative.", "The tolerance is not negative."));
        boolean comparable = FrenchNumber.parse(answer).isPresent() && FrenchNumber.parse(tolerance).isPresent();
        for (int place = 0; place < commonErrors.size(); place++) {
            String where = "commonErrors[" + place + "].value";
            String value = commonErrors.get(place).value();
            number(findings, where, value);
            if (comparable) {
                FrenchNumber.parse(value)
                        .ifPresent(number -> findings.unless(!isRight(number), "common-error-right", where,
                                "Cette erreur fréquente serait comptée juste.",
                                "This common error would be counted right."));
            }
        }
        return findings.all();
    }

    private static void number(Findings findings, String field, String text) {
        findings.unless(FrenchNumber.parse(text).isPresent(), "number-unreadable", field,
                "Ce n'est pas un nombre décimal.",
                "This is not a decimal number.");
    }
}
