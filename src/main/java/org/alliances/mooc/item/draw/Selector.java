package org.alliances.mooc.item.draw;

import java.util.List;

import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.QuestionKind;
import org.alliances.mooc.item.Reliability;

/**
 * Selects questions by what they are about. An empty list says nothing; a question is selected that fits all others.
 *
 * @param modules module keys
 * @param tags a question fits that has one of them
 */
public record Selector(List<String> modules, List<QuestionKind> kinds, List<Bloom> bloom,
        List<Reliability> reliability, List<String> tags) {
    public Selector {
        modules = modules == null ? List.of() : List.copyOf(modules);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        bloom = bloom == null ? List.of() : List.copyOf(bloom);
        reliability = reliability == null ? List.of() : List.copyOf(reliability);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** Whether it says nothing, and so selects every question. */
    public boolean selectsAll() {
        return modules.isEmpty() && kinds.isEmpty() && bloom.isEmpty() && reliability.isEmpty() && tags.isEmpty();
    }

    /** Whether the question is one of those. */
    public boolean selects(Question question) {
        return (modules.isEmpty() || modules.contains(question.module()))
                && (kinds.isEmpty() || kinds.contains(question.kind()))
                && (bloom.isEmpty() || bloom.contains(question.bloom()))
                && (reliability.isEmpty() || reliability.contains(question.reliability()))
                && (tags.isEmpty() || question.tags().stream().anyMatch(tags::contains));
    }
}
