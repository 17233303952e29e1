package org.alliances.mooc.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.Points;

/** Collects what is wrong with a question, starting with the rules that hold for every kind. */
final class Findings {
    private final List<QuestionFinding> found = new ArrayList<>();

    static Findings about(Question question) {
        Findings findings = new Findings();
        if (question.points() == null || question.points().signum() <= 0) {
            findings.add("points-positive", "points", "Une question vaut plus de zéro point.",
                    "A question is worth more than zero points.");
        } else if (question.points().stripTrailingZeros().scale() > Points.SCALE) {
            findings.add("points-two-places", "points", "Les points ont au plus deux décimales.",
                    "Points have at most two decimal places.");
        }
        findings.text("prompt", question.prompt());
        if (question.reliability() == Reliability.C) {
            findings.add("reliability-disputed", "reliability",
                    "Une question ne s'appuie pas sur un fait que les sources se disputent (C).",
                    "A question does not rest on a fact that sources dispute (C).");
        }
        return findings;
    }

    Findings add(String rule, String field, String french, String english) {
        found.add(new QuestionFinding(rule, field, Bilingual.of(french, english)));
        return this;
    }

    Findings unless(boolean holds, String rule, String field, String french, String english) {
        return holds ? this : add(rule, field, french, english);
    }

    /** A text that people are to read must be there. */
    Findings text(String field, String text) {
        return unless(text != null && !text.isBlank(), "text-missing", field, "Le texte manque.",
                "The text is missing.");
    }

    /** Ids must be there, and each stand for one thing. */
    <T> Findings parts(String field, List<T> parts, Function<T, String> id, Function<T, String> text,
            Set<String> idsSoFar) {
        for (int place = 0; place < parts.size(); place++) {
            id(field + "[" + place + "].id", id.apply(parts.get(place)), idsSoFar);
            text(field + "[" + place + "].text", text.apply(parts.get(place)));
        }
        return this;
    }

    /**
     * As {@link #parts}, for parts without one text.
     *
     * @param member what their id is called
     */
    <T> Findings ids(String field, List<T> parts, String member, Function<T, String> id, Set<String> idsSoFar) {
        for (int place = 0; place < parts.size(); place++) {
            id(field + "[" + place + "]." + member, id.apply(parts.get(place)), idsSoFar);
        }
        return this;
    }

    private void id(String field, String name, Set<String> idsSoFar) {
        if (name == null || name.isBlank()) {
            add("id-missing", field, "L'identifiant manque.", "The id is missing.");
        } else if (!idsSoFar.add(name)) {
            add("id-repeated", field, "L'identifiant « " + name + " » sert deux fois.",
                    "The id “" + name + "” is used twice.");
        }
    }

    Findings choices(List<Choice> choices) {
        parts("choices", choices, Choice::id, Choice::text, new HashSet<>());
        return unless(choices.size() >= 2, "choices-two", "choices", "Il faut au moins deux choix.",
                "There must be at least two choices.");
    }

    /** The penalty is for kinds in which a learner can tick too much. */
    Findings scoringWithoutPenalty(Scoring scoring) {
        return unless(scoring != Scoring.PROPORTIONAL_WITH_PENALTY, "scoring-unfit", "scoring",
                "Ce type de question se note en tout ou rien, ou en proportion.",
                "This kind of question is scored all-or-nothing or proportional.");
    }

    List<QuestionFinding> all() {
        return List.copyOf(found);
    }
}
