package org.alliances.mooc.item.draw;

import java.util.List;

import org.alliances.mooc.item.Bloom;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.QuestionKind;
import org.alliances.mooc.item.Reliability;

/**
 * How many questions of one selection a paper has: {@code exactly}, or {@code atLeast} and {@code atMost}; what is
 * {@code null} says nothing. The selection is that of {@link Selector}.
 */
public record Constraint(List<String> modules, List<QuestionKind> kinds, List<Bloom> bloom,
        List<Reliability> reliability, List<String> tags, Integer exactly, Integer atLeast, Integer atMost) {
    public Constraint {
        modules = modules == null ? List.of() : List.copyOf(modules);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        bloom = bloom == null ? List.of() : List.copyOf(bloom);
        reliability = reliability == null ? List.of() : List.copyOf(reliability);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** What it selects, without how many. */
    public Selector selection() {
        return new Selector(modules, kinds, bloom, reliability, tags);
    }

    boolean selects(Question question) {
        return selection().selects(question);
    }

    int least() {
        return exactly != null ? exactly : atLeast == null ? 0 : atLeast;
    }

    int most() {
        return exactly != null ? exactly : atMost == null ? Integer.MAX_VALUE : atMost;
    }
}
