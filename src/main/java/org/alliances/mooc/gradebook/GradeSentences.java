package org.alliances.mooc.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alliances.mooc.course.Grading;
import org.alliances.mooc.course.Grading.Category;
import org.alliances.mooc.gradebook.CourseGrade.Share;
import org.alliances.mooc.gradebook.CourseGrade.Sum;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.Points;

/** Says in words how a grade comes about. */
final class GradeSentences {
    private GradeSentences() {}

    static Bilingual soFar(Grading grading, Sum sum) {
        return sum.percent() == null
                ? Bilingual.of("Rien ne compte encore : aucun résultat n'est connu.",
                        "Nothing counts yet: no result is known.")
                : Bilingual.of("Avec ce qui est noté, %s".formatted(arithmetic(grading, sum, Locale.FRENCH)),
                        "From what is graded, %s".formatted(arithmetic(grading, sum, Locale.ENGLISH)));
    }

    static Bilingual ifNothingMore(Grading grading, Sum sum) {
        return sum.percent() == null
                ? Bilingual.of("Aucun élément ne peut compter pour l'instant.", "No item can count at present.")
                : Bilingual.of(
                        "Si rien d'autre n'est remis, ce qui manque valant zéro, %s"
                                .formatted(arithmetic(grading, sum, Locale.FRENCH)),
                        "If nothing more is handed in, what is missing being worth zero, %s"
                                .formatted(arithmetic(grading, sum, Locale.ENGLISH)));
    }

    private static String arithmetic(Grading grading, Sum sum, Locale locale) {
        boolean english = Locale.ENGLISH.equals(locale);
        List<String> terms = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Category category : grading.categories()) {
            Share share = sum.shares().get(category.key());
            if (share.percent() == null) {
                without.add(category.title());
            } else {
                terms.add((english ? "%s %s × %s%% = %s" : "%s %s × %s %% = %s")
                        .formatted(category.title(), number(share.percent(), locale), number(share.weight(), locale),
                                number(share.contribution(), locale)));
            }
        }
        String text = (english ? "the grade is %s%%: %s." : "la note est de %s %% : %s.")
                .formatted(number(sum.percent(), locale), String.join(english ? "; " : " ; ", terms));
        if (without.isEmpty()) {
            return text;
        }
        return text + (english
                ? " Left out, the other weights being scaled to 100: %s."
                : " Laissé de côté, les autres poids étant ramenés à 100 : %s.")
                .formatted(String.join(", ", without));
    }

    static Bilingual item(ItemStatus status, boolean countsIfNothingMore) {
        return switch (status) {
            case GRADED -> Bilingual.of("Ce résultat compte.", "This result counts.");
            case NOT_ATTEMPTED -> countsIfNothingMore
                    ? Bilingual.of("Rien n'est remis : laissé de côté pour l'instant, zéro si cela reste ainsi.",
                            "Nothing is handed in: left out for now, zero if it stays so.")
                    : Bilingual.of("Rien n'est remis : laissé de côté, et écarté si cela reste ainsi.",
                            "Nothing is handed in: left out, and dropped if it stays so.");
            case AWAITING_MARKS -> Bilingual.of("Une personne doit encore noter ce travail : laissé de côté d'ici là.",
                    "A person has still to mark it: left out until then.");
            case HIDDEN -> Bilingual.of("Le quiz ne montre pas encore ce résultat : laissé de côté d'ici là.",
                    "The quiz does not show this result yet: left out until then.");
            case NOT_AVAILABLE_YET -> Bilingual.of(
                    "Ne peut pas encore être remis sur la plateforme : laissé de côté, et les autres poids augmentent d'autant.",
                    "Cannot be handed in on the platform yet: left out, and the other weights are scaled up.");
            case DROPPED ->
                Bilingual.of("Un meilleur résultat compte à sa place.", "A better result counts in its place.");
            case OVERRIDDEN -> Bilingual.of("Ce résultat a été fixé par l'équipe pédagogique.",
                    "This result was set by the teaching team.");
            case EXCUSED -> Bilingual.of("L'équipe pédagogique en dispense : laissé de côté.",
                    "The teaching team has excused it: left out.");
        };
    }

    /** As it is read in that language, without needless zeros. */
    static String number(BigDecimal value, Locale locale) {
        String plain = new Points(value).toString();
        return Locale.ENGLISH.equals(locale) ? plain : plain.replace('.', ',');
    }
}
