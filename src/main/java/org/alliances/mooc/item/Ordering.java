package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Items to put in order. With n items and a response of m labels, proportional scoring compares place by place and earns
 * (places that hold the item that belongs there) / max(n, m): a distractor costs the place it takes, one behind the last
 * item makes the whole longer, and a place left empty is not earned.
 *
 * @param items in the right order
 * @param distractors what belongs nowhere
 * @param scoring proportional where it is left out
 */
public record Ordering(String key, String module, Bloom bloom, Reliability reliability, BigDecimal points,
        String prompt,
        Feedback feedback, List<String> sources, List<String> tags, List<Item> items, List<Item> distractors,
        Scoring scoring)
        implements
            Question {
    public Ordering {
        feedback = feedback == null ? Feedback.NONE : feedback;
        sources = Lists.copy(sources);
        tags = Lists.copy(tags);
        items = Lists.copy(items);
        distractors = Lists.copy(distractors);
        scoring = scoring == null ? Scoring.PROPORTIONAL : scoring;
    }

    /**
     * @param text Markdown
     * @param feedback Markdown: what a learner reads who put it in a wrong place; may be {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String id, String text, String feedback) {}

    @Override
    public QuestionKind kind() {
        return QuestionKind.ORDERING;
    }

    /** Always shuffled: the author's order is the answer. */
    @Override
    public Arrangement arrange(boolean shuffle, RandomGenerator random) {
        return Arrangement.of(Arrangement.shuffled(all().map(Item::id).toList(), random));
    }

    @Override
    public PresentedQuestion present(Arrangement arrangement) {
        Map<String, Item> byId = byId();
        Labels labels = Labels.letters(arrangement.shown());
        return PresentedQuestion.ofItems(kind(), arrangement.shown().stream()
                .map(id -> new PresentedPart(labels.labelOf(id), byId.get(id).text())).toList());
    }

    @Override
    public List<ResponseFault> check(Arrangement arrangement, Response response) {
        return response instanceof Response.Ordering(List<String> order)
                ? Faults.ofLabels("order", order, Labels.letters(arrangement.shown()))
                : Faults.wrongKind(kind());
    }

    @Override
    public Optional<Response> rightAnswer(Arrangement arrangement) {
        return Optional.of(new Response.Ordering(rightOrder(arrangement)));
    }

    Judgement judge(Arrangement arrangement, Response.Ordering response) {
        List<String> right = rightOrder(arrangement);
        List<String> given = response.order();
        Map<String, Item> byId = byId();
        Labels labels = Labels.letters(arrangement.shown());
        int inPlace = (int) IntStream.range(0, given.size()).filter(place -> isInPlace(right, given, place)).count();
        List<FeedbackNote> notes = IntStream.range(0, given.size()).filter(place -> !isInPlace(right, given, place))
                .mapToObj(given::get).filter(label -> byId.get(labels.idOf(label)).feedback() != null)
                .map(label -> new FeedbackNote(label, byId.get(labels.idOf(label)).feedback())).toList();
        Judgement proportional = new Judgement(inPlace, Math.max(right.size(), given.size()), notes);
        return scoring == Scoring.ALL_OR_NOTHING ? proportional.allOrNothing() : proportional;
    }

    private static boolean isInPlace(List<String> right, List<String> given, int place) {
        return place < right.size() && right.get(place).equals(given.get(place));
    }

    private List<String> rightOrder(Arrangement arrangement) {
        Labels labels = Labels.letters(arrangement.shown());
        return items.stream().map(item -> labels.labelOf(item.id())).toList();
    }

    @Override
    public List<QuestionFinding> findings() {
        Set<String> ids = new HashSet<>();
        return Findings.about(this).parts("items", items, Item::id, Item::text, ids)
                .parts("distractors", distractors, Item::id, Item::text, ids)
                .unless(items.size() >= 2, "items-two", "items", "Il faut au moins deux éléments à ordonner.",
                        "There must be at least two items to put in order.")
                .scoringWithoutPenalty(scoring).all();
    }

    private Stream<Item> all() {
        return Stream.concat(items.stream(), distractors.stream());
    }

    private Map<String, Item> byId() {
        return all().collect(Collectors.toMap(Item::id, Function.identity()));
    }
}
