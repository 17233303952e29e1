package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alliances.mooc.item.Numeric.CommonError;

/**
 * A number to find. Decimals are texts with comma or point, as their author wrote them.
 *
 * @param tolerance around the answer and around each other right value, both ends included
 * @param unit understood behind the number; may be {@code null}
 * @param alsoAccepted other right values
 */
record NumberKey(String answer, String tolerance, String unit, List<String> alsoAccepted,
        List<CommonError> commonErrors) implements AnswerKey {
    @Override
    public boolean accepts(String typed) {
        return FrenchNumber.parse(typed, unit).filter(this::isRight).isPresent();
    }

    private boolean isRight(BigDecimal given) {
        BigDecimal far = FrenchNumber.parse(tolerance).orElseThrow();
        return Stream.concat(Stream.of(answer), alsoAccepted.stream())
                .map(right -> FrenchNumber.parse(right).orElseThrow())
                .anyMatch(right -> given.subtract(right).abs().compareTo(far) <= 0);
    }

    @Override
    public List<FeedbackNote> notes(String typed, String label) {
        Optional<BigDecimal> given = FrenchNumber.parse(typed, unit);
        return commonErrors.stream().filter(error -> error.feedback() != null)
                .filter(error -> FrenchNumber.parse(error.value())
                        .flatMap(value -> given.filter(number -> number.compareTo(value) == 0)).isPresent())
                .map(error -> new FeedbackNote(label, error.feedback())).toList();
    }

    @Override
    public String shown() {
        return answer;
    }

    /**
     * Says what is wrong with the key itself.
     *
     * @param where put before the members' names: empty, or as in {@code blanks[0].}
     * @param others what the member with the other right values is called
     */
    void find(Findings findings, String where, String others) {
        number(findings, where + "answer", answer);
        number(findings, where + "tolerance", tolerance);
        for (int place = 0; place < alsoAccepted.size(); place++) {
            number(findings, where + others + "[" + place + "]", alsoAccepted.get(place));
        }
        FrenchNumber.parse(tolerance).ifPresent(number -> findings.unless(number.signum() >= 0, "tolerance-negative",
                where + "tolerance", "La tolérance n'est pas négative.", "The tolerance is not negative."));
        boolean comparable = Stream.concat(Stream.of(answer, tolerance), alsoAccepted.stream())
                .allMatch(text -> FrenchNumber.parse(text).isPresent());
        for (int place = 0; place < commonErrors.size(); place++) {
            String field = where + "commonErrors[" + place + "].value";
            String value = commonErrors.get(place).value();
            number(findings, field, value);
            if (comparable) {
                FrenchNumber.parse(value)
                        .ifPresent(number -> findings.unless(!isRight(number), "common-error-right", field,
                                "Cette erreur fréquente serait comptée juste.",
                                "This common error would be counted right."));
            }
        }
    }

    @Override
    public boolean canAccept(String text) {
        return FrenchNumber.parse(text, unit).isPresent();
    }

    @Override
    public NumberKey with(String text) {
        NumberKey wider = accepts(text)
                ? this
                : new NumberKey(answer, tolerance, unit,
                        Lists.append(alsoAccepted, FrenchNumber.parse(text, unit).orElseThrow().toPlainString()),
                        commonErrors);
        return new NumberKey(answer, tolerance, unit, wider.alsoAccepted, commonErrors.stream()
                .filter(error -> !wider.isRight(FrenchNumber.parse(error.value()).orElseThrow())).toList());
    }

    private static void number(Findings findings, String field, String text) {
        findings.unless(FrenchNumber.parse(text).isPresent(), "number-unreadable", field,
                "Ce n'est pas un nombre décimal.", "This is not a decimal number.");
    }
}
