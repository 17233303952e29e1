package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Left sides to be matched with right sides. Each left side is one share; one that is left open is a share not earned.
 *
 * @param right may hold distractors, which nothing matches
 * @param scoring proportional where it is left out
 */
public record Matching(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points,
        String prompt,
        Feedback feedback, List<String> sources, List<String> tags, List<Left> left, List<Right> right, Scoring scoring)
        implements
            Question {
    public Matching {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        left = Lists.copy(left);
        right = Lists.copy(right);
        scoring = scoring == null ? Scoring.PROPORTIONAL : scoring;
    }

    /**
     * @param text Markdown
     * @param match the id of the right side that it belongs to
     */
    public record Left(String id, String text, String match) {}

    /**
     * @param text Markdown
     * @param feedback Markdown: what a learner reads who matched something with it wrongly; may be {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Right(String id, String text, String feedback) {}

    @Override
    public QuestionKind kind() {
        return QuestionKind.MATCHING;
    }

    /** Right sides are always shuffled: authors write them in the order of the left ones. */
    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        List<String> leftIds = left.stream().map(Left::id).toList();
        List<String> rightIds = right.stream().map(Right::id).toList();
        return new Arrangement(shuffle ? Arrangement.shuffled(leftIds, random) : leftIds,
                Arrangement.shuffled(rightIds, random));
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        Map<String, Left> leftById = leftById();
        Map<String, Right> rightById = rightById();
        Labels numbers = Labels.numbers(arrangement.shown());
        Labels letters = Labels.letters(arrangement.targets());
        return PresentedQuestion.ofSides(kind(),
                arrangement.shown().stream()
                        .map(id -> new PresentedPart(numbers.labelOf(id), leftById.get(id).text())).toList(),
                arrangement.targets().stream()
                        .map(id -> new PresentedPart(letters.labelOf(id), rightById.get(id).text())).toList());
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.Matching(Map<String, String> pairs)
                ? Faults.ofPairs("pairs", pairs, Labels.numbers(arrangement.shown()),
                        Labels.letters(arrangement.targets()))
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        Map<String, Left> leftById = leftById();
        Labels numbers = Labels.numbers(arrangement.shown());
        Labels letters = Labels.letters(arrangement.targets());
        Map<String, String> pairs = new LinkedHashMap<>();
        arrangement.shown()
                .forEach(id -> pairs.put(numbers.labelOf(id), letters.labelOf(leftById.get(id).match())));
        return Optional.of(new Response.Matching(pairs));
    }

    Judgement judge(Arrangement arrangement, Response.Matching response) {
        Map<String, Left> leftById = leftById();
        Map<String, Right> rightById = rightById();
        Labels numbers = Labels.numbers(arrangement.shown());
        Labels letters = Labels.letters(arrangement.targets());
        List<FeedbackNote> notes = new ArrayList<>();
        int rightly = 0;
        for (Map.Entry<String, String> pair : response.pairs().entrySet()) {
            Right chosen = rightById.get(letters.idOf(pair.getValue()));
            if (leftById.get(numbers.idOf(pair.getKey())).match().equals(chosen.id())) {
                rightly++;
            } else if (chosen.feedback() != null) {
                notes.add(new FeedbackNote(pair.getKey(), chosen.feedback()));
            }
        }
        Judgement proportional = new Judgement(rightly, left.size(), notes);
        return scoring == Scoring.ALL_OR_NOTHING ? proportional.allOrNothing() : proportional;
    }

    @Override
    public List<QuestionFinding> findings() {
        Set<String> targets = new HashSet<>();
        Findings findings = Findings.about(this).parts("left", left, Left::id, Left::text, new HashSet<>())
                .parts("right", right, Right::id, Right::text, targets)
                .unless(!left.isEmpty(), "left-empty", "left", "Il faut au moins un élément à relier.",
                        "There must be at least one left side.")
                .unless(right.size() >= 2, "right-two", "right", "Il faut au moins deux cibles.",
                        "There must be at least two right sides.")
                .scoringWithoutPenalty(scoring);
        for (int place = 0; place < left.size(); place++) {
            findings.unless(targets.contains(left.get(place).match()), "match-unknown", "left[" + place + "].match",
                    "La cible « " + left.get(place).match() + " » n'existe pas.",
                    "There is no right side “" + left.get(place).match() + "”.");
        }
        return findings.all();
    }

    private Map<String, Left> leftById() {
        return left.stream().collect(Collectors.toMap(Left::id, Function.identity()));
    }

    private Map<String, Right> rightById() {
        return right.stream().collect(Collectors.toMap(Right::id, Function.identity()));
    }
}
