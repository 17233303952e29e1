package org.alliances.mooc.item;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What the two kinds of questions with choices have in common. */
final class ChoiceList {
    private ChoiceList() {}

    static Arrangement arrange(List<Choice> choices, boolean shuffle, RandomGenerator random) {
        List<String> ids = choices.stream().map(Choice::id).toList();
        return Arrangement.of(shuffle ? Arrangement.shuffled(ids, random) : ids);
    }

    static List<PresentedPart> present(List<Choice> choices, Arrangement arrangement) {
        Map<String, Choice> byId = byId(choices);
        Labels labels = Labels.letters(arrangement.shown());
        return arrangement.shown().stream()
                .map(id -> new PresentedPart(labels.labelOf(id), byId.get(id).text())).toList();
    }

    /** The labels of the right choices, in the order shown. */
    static List<String> right(List<Choice> choices, Arrangement arrangement) {
        Map<String, Choice> byId = byId(choices);
        Labels labels = Labels.letters(arrangement.shown());
        return arrangement.shown().stream().filter(id -> byId.get(id).correct()).map(labels::labelOf).toList();
    }

    /** What is to be read about the choices made, in the order of the labels given. */
    static List<FeedbackNote> notes(List<Choice> choices, Arrangement arrangement, List<String> chosen) {
        Map<String, Choice> byId = byId(choices);
        Labels labels = Labels.letters(arrangement.shown());
        return chosen.stream().filter(label -> byId.get(labels.idOf(label)).feedback() != null)
                .map(label -> new FeedbackNote(label, byId.get(labels.idOf(label)).feedback())).toList();
    }

    private static Map<String, Choice> byId(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::id, Function.identity()));
    }
}
