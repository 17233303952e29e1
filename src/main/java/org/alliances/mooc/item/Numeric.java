package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A number to find. Decimals are kept as the texts that the author wrote, with comma or point, so that none goes through
 * a binary fraction on its way.
 *
 * @param tolerance how far a response may lie from a right value, both ends included; zero where it is left out
 * @param unit shown beside the field, and understood behind the number; may be {@code null}
 * @param accept other right values
 */
public record Numeric(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points, String prompt,
        Feedback feedback, List<String> sources, List<String> tags, String answer, String tolerance, String unit,
        List<String> accept,
        List<CommonError> commonErrors) implements Question {
    public Numeric {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        tolerance = tolerance == null ? "0" : tolerance;
        accept = Lists.copy(accept);
        commonErrors = Lists.copy(commonErrors);
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
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.of(new Response.Numeric(answer));
    }

    Judgement judge(Response.Numeric response) {
        return answerKey().judge(response.value());
    }

    NumberKey answerKey() {
        return new NumberKey(answer, tolerance, unit, accept, commonErrors);
    }

    Numeric with(NumberKey other) {
        return new Numeric(key, module, bloom, reliability, points, prompt, feedback, sources, tags, other.answer(),
                other.tolerance(), other.unit(), other.alsoAccepted(), other.commonErrors());
    }

    @Override
    public List<QuestionFinding> findings() {
        Findings findings = Findings.about(this);
        answerKey().find(findings, "", "accept");
        return findings.all();
    }
}
