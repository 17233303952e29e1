package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Several choices, one or more of them right. With R right choices, of which a learner ticks r, and w wrong ones ticked:
 * proportional earns r / max(R, r + w), so that ticking everything is no way to earn everything; proportional with
 * penalty earns max(0, r − w) / R.
 *
 * @param scoring proportional with penalty where it is left out
 */
public record MultipleChoice(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points,
        String prompt, Feedback feedback, List<String> sources, List<String> tags, List<Choice> choices,
        Scoring scoring)
        implements
            Question {
    public MultipleChoice {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        choices = Lists.copy(choices);
        scoring = scoring == null ? Scoring.PROPORTIONAL_WITH_PENALTY : scoring;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.MULTIPLE_CHOICE;
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
        return response instanceof Response.MultipleChoice(List<String> chosen)
                ? Faults.ofLabels("choices", chosen, Labels.letters(arrangement.shown()))
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.of(new Response.MultipleChoice(ChoiceList.right(choices, arrangement)));
    }

    Judgement judge(Arrangement arrangement, Response.MultipleChoice response) {
        List<String> right = ChoiceList.right(choices, arrangement);
        List<String> ticked = response.choices();
        List<FeedbackNote> notes = ChoiceList.notes(choices, arrangement, ticked);
        int rightlyTicked = (int) ticked.stream().filter(right::contains).count();
        int wronglyTicked = ticked.size() - rightlyTicked;
        Judgement proportional = new Judgement(rightlyTicked, Math.max(right.size(), ticked.size()), notes);
        return switch (scoring) {
            case ALL_OR_NOTHING -> proportional.allOrNothing();
            case PROPORTIONAL -> proportional;
            case PROPORTIONAL_WITH_PENALTY ->
                new Judgement(Math.max(0, rightlyTicked - wronglyTicked), right.size(), notes);
        };
    }

    @Override
    public List<QuestionFinding> findings() {
        return Findings.about(this).choices(choices)
                .unless(choices.stream().anyMatch(Choice::correct), "some-correct-choice", "choices",
                        "Au moins un choix est juste.", "At least one choice is right.")
                .all();
    }
}
