package org.alliances.mooc.item;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.Bilingual;

/** Whether one question can stand for another in papers that are drawn, and in responses and marks that are given. */
final class Replacement {
    private Replacement() {}

    static Optional<Bilingual> unfit(Question before, Question after) {
        if (after == null) {
            return Optional.of(Bilingual.of("La question corrigée manque.", "The corrected question is missing."));
        }
        if (!Objects.equals(before.key(), after.key()) || before.kind() != after.kind()) {
            return Optional.of(Bilingual.of("La question corrigée a une autre clé ou un autre type.",
                    "The corrected question has another key or kind."));
        }
        List<QuestionFinding> findings = after.findings();
        if (!findings.isEmpty()) {
            Bilingual first = findings.getFirst().message();
            String field = findings.getFirst().field();
            return Optional.of(Bilingual.of("La question corrigée n'est pas en règle (" + field + ") : "
                    + first.french(), "The corrected question breaks a rule (" + field + "): " + first.english()));
        }
        if (before.points().compareTo(after.points()) != 0) {
            return Optional.of(Bilingual.of("La question corrigée ne vaut pas le même nombre de points.",
                    "The corrected question is worth another number of points."));
        }
        return parts(before).equals(parts(after))
                ? Optional.empty()
                : Optional.of(Bilingual.of("La question corrigée n'a pas les mêmes éléments.",
                        "The corrected question does not have the same parts."));
    }

    /** What papers, responses and marks name; compared as sets where a paper has an order of its own. */
    private static List<?> parts(Question question) {
        return switch (question) {
            case SingleChoice asked -> List.of(ids(asked.choices(), Choice::id));
            case MultipleChoice asked -> List.of(ids(asked.choices(), Choice::id));
            case TrueFalse asked -> List.of();
            case Numeric asked -> List.of();
            case ShortText asked -> List.of();
            case Matching asked ->
                List.of(ids(asked.left(), Matching.Left::id), ids(asked.right(), Matching.Right::id));
            case Ordering asked -> List.of(
                    ids(Stream.concat(asked.items().stream(), asked.distractors().stream()).toList(),
                            Ordering.Item::id));
            // In the order of the text, which gives the gaps their labels.
            case Cloze asked -> asked.gaps().ids();
            // A mark says which level is reached by its points.
            case Essay asked -> List.of(asked.rubric().stream().collect(Collectors.toMap(Essay.Criterion::key,
                    criterion -> ids(criterion.levels(), level -> level.points().stripTrailingZeros()))));
        };
    }

    private static <T, I> Set<I> ids(Collection<T> parts, Function<T, I> id) {
        return parts.stream().map(id).collect(Collectors.toSet());
    }
}
