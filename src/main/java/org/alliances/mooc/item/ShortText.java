package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A word or a name to find. Texts are compared without case, accents, punctuation and leading article.
 *
 * @param accept the right answers; the first is the one that is shown
 */
public record ShortText(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points,
        String prompt,
        Feedback feedback, List<String> sources, List<String> tags, List<String> accept,
        List<NearMiss> nearMisses) implements Question {
    public ShortText {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        accept = Lists.copy(accept);
        nearMisses = Lists.copy(nearMisses);
    }

    /**
     * A wrong answer that deserves a word; it earns nothing.
     *
     * @param feedback Markdown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NearMiss(String text, String feedback) {}

    @Override
    public QuestionKind kind() {
        return QuestionKind.SHORT_TEXT;
    }

    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return Arrangement.NONE;
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        return PresentedQuestion.ofText(kind(), Response.MAX_TEXT_LENGTH);
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.ShortText(String text)
                ? Faults.ofText("text", text)
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.of(new Response.ShortText(accept.getFirst()));
    }

    Judgement judge(Response.ShortText response) {
        return answerKey().judge(response.text());
    }

    TextKey answerKey() {
        return new TextKey(accept, nearMisses);
    }

    ShortText with(TextKey other) {
        return new ShortText(key, module, bloom, reliability, points, prompt, feedback, sources, tags, other.accept(),
                other.nearMisses());
    }

    @Override
    public List<QuestionFinding> findings() {
        Findings findings = Findings.about(this).unless(!accept.isEmpty(), "accept-empty", "accept",
                "Au moins une réponse est acceptée.", "At least one answer is accepted.");
        answerKey().find(findings, "");
        return findings.all();
    }
}
