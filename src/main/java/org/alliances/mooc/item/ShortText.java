package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
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
        sources = sources == null ? List.of() : List.copyOf(sources);
        tags = tags == null ? List.of() : List.copyOf(tags);
        accept = accept == null ? List.of() : List.copyOf(accept);
        nearMisses = nearMisses == null ? List.of() : List.copyOf(nearMisses);
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
    public Response rightAnswer(Arrangement arrangement) {
        return new Response.ShortText(accept.getFirst());
    }

    Judgement judge(Response.ShortText response) {
        String given = FrenchText.normalise(response.text());
        if (accepts(given)) {
            return Judgement.whole(true, List.of());
        }
        return Judgement.whole(false,
                nearMisses.stream().filter(miss -> miss.feedback() != null)
                        .filter(miss -> FrenchText.normalise(miss.text()).equals(given))
                        .map(miss -> new FeedbackNote(null, miss.feedback())).toList());
    }

    private boolean accepts(String normalised) {
        return accept.stream().map(FrenchText::normalise).anyMatch(normalised::equals);
    }

    @Override
    public List<QuestionFinding> findings() {
        Findings findings = Findings.about(this).unless(!accept.isEmpty(), "accept-empty", "accept",
                "Au moins une réponse est acceptée.", "At least one answer is accepted.");
        for (int place = 0; place < accept.size(); place++) {
            words(findings, "accept[" + place + "]", accept.get(place));
        }
        for (int place = 0; place < nearMisses.size(); place++) {
            String where = "nearMisses[" + place + "].text";
            String text = nearMisses.get(place).text();
            words(findings, where, text);
            findings.unless(text == null || !accepts(FrenchText.normalise(text)), "near-miss-right", where,
                    "Cette réponse voisine serait comptée juste.", "This near miss would be counted right.");
        }
        return findings.all();
    }

    private static void words(Findings findings, String field, String text) {
        findings.unless(text != null && !FrenchText.normalise(text).isEmpty(), "words-missing", field,
                "Il faut des lettres ou des chiffres.", "There must be letters or digits.");
    }
}
