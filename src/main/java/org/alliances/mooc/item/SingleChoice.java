package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Several choices, exactly one of them right. */
public record SingleChoice(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points,
        String prompt, Feedback feedback, List<String> sources, List<String> tags,
        List<Choice> choices) implements Question {
    public SingleChoice {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        choices = Lists.copy(choices);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SINGLE_CHOICE;
    }

    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return ChoiceList.arrange(choices, shuffle, random);
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        return PresentedQuestion.ofChoices(kind(), ChoiceList.present(choices, arrangement));
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.SingleChoice(String choice)
                ? Faults.ofLabel("choice", choice, Labels.letters(arrangement.shown()))
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.of(new Response.SingleChoice(ChoiceList.right(choices, arrangement).getFirst()));
    }

    Judgement judge(Arrangement arrangement, Response.SingleChoice response) {
        return Judgement.whole(ChoiceList.right(choices, arrangement).contains(response.choice()),
                ChoiceList.notes(choices, arrangement, List.of(response.choice())));
    }

    @Override
    public List<QuestionFinding> findings() {
        return Findings.about(this).choices(choices)
                .unless(choices.stream().filter(Choice::correct).count() == 1, "one-correct-choice", "choices",
                        "Exactement un choix est juste.", "Exactly one choice is right.")
                .all();
    }
}
