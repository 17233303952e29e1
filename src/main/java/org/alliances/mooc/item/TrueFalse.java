package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A statement that is true or false.
 *
 * @param misconception Markdown: what a learner reads who answered the opposite; may be {@code null}
 */
public record TrueFalse(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points,
        String prompt,
        Feedback feedback, List<String> sources, List<String> tags, Boolean answer,
        String misconception) implements Question {
    public TrueFalse {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.TRUE_FALSE;
    }

    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return Arrangement.NONE;
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        return PresentedQuestion.ofNothing(kind());
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        if (!(response instanceof Response.TrueFalse(Boolean value))) {
            return Faults.wrongKind(kind());
        }
        return value == null ? Faults.missing("value") : List.of();
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.of(new Response.TrueFalse(answer));
    }

    Judgement judge(Response.TrueFalse response) {
        boolean right = response.value().equals(answer);
        return Judgement.whole(right,
                right || misconception == null ? List.of() : List.of(new FeedbackNote(null, misconception)));
    }

    @Override
    public List<QuestionFinding> findings() {
        return Findings.about(this)
                .unless(answer != null, "answer-missing", "answer", "La réponse juste manque.",
                        "The right answer is missing.")
                .all();
    }
}
