package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;

/** Questions that tests share: each well formed, worth as little or as much as its name says. */
final class Questions {
    static final Feedback FEEDBACK = new Feedback("Bravo.", "Relisez le texte.");

    private Questions() {}

    static SingleChoice singleChoice() {
        return new SingleChoice("rendez-vous", "module-1", Bloom.REMEMBER, Reliability.G, BigDecimal.ONE, "Lequel ?",
                FEEDBACK, List.of("s01"), List.of("chiffres"),
                List.of(new Choice("convergences", "Le Forum Convergences", true, null),
                        new Choice("davos", "Le Forum de Davos", false, "Sans lien."),
                        new Choice("maires", "Les maires", false, null)));
    }

    /** Two right choices, three wrong ones, in this order. */
    static MultipleChoice multipleChoice(String points, Scoring scoring) {
        return new MultipleChoice("createurs", "module-1", Bloom.REMEMBER, Reliability.G, new BigDecimal(points),
                "Qui ?",
                FEEDBACK, List.of(), null,
                List.of(new Choice("heidsieck", "Heidsieck", true, null),
                        new Choice("sibieude", "Sibieude", true, null),
                        new Choice("toris", "Toris", false, "Témoin."),
                        new Choice("dupont", "Dupont", false, "Expert."),
                        new Choice("charriere", "Charrière", false, null)),
                scoring);
    }

    static TrueFalse trueFalse() {
        return new TrueFalse("essec", "module-1", Bloom.REMEMBER, Reliability.G, BigDecimal.ONE, "Vrai ?", FEEDBACK,
                List.of(), null, false, "L'école n'est pas le lieu.");
    }

    static Numeric numeric(String answer, String tolerance, String unit) {
        return new Numeric("part", "module-1", Bloom.REMEMBER, Reliability.G, BigDecimal.ONE, "Combien ?", FEEDBACK,
                List.of(), null, answer, tolerance, unit, null,
                List.of(new Numeric.CommonError("38", "Part des associations.")));
    }

    static ShortText shortText(String... accept) {
        return new ShortText("programme", "module-1", Bloom.REMEMBER, Reliability.G, BigDecimal.ONE, "Lequel ?",
                FEEDBACK, List.of(), null, List.of(accept),
                List.of(new ShortText.NearMiss("Emmaüs", "C'est le mouvement.")));
    }

    /** Three left sides, four right ones. */
    static Matching matching(Scoring scoring) {
        return new Matching("principes", "module-1", Bloom.UNDERSTAND, Reliability.A, BigDecimal.ONE, "Reliez.",
                FEEDBACK, List.of(), null,
                List.of(new Matching.Left("mecenat", "Mécénat", "sans-contrepartie"),
                        new Matching.Left("cooperation", "Coopération", "offre"),
                        new Matching.Left("innovation", "Innovation", "recherche")),
                List.of(new Matching.Right("sans-contrepartie", "Sans contrepartie", null),
                        new Matching.Right("offre", "Offre commune", null),
                        new Matching.Right("recherche", "R&D partagée", "La recherche se partage."),
                        new Matching.Right("sanction", "Sanction", "Hors typologie.")),
                scoring);
    }

    /** Three items, one distractor. */
    static Ordering ordering(Scoring scoring) {
        return new Ordering("etapes", "module-1", Bloom.ANALYSE, Reliability.A, BigDecimal.ONE, "Ordonnez.", FEEDBACK,
                List.of(), null,
                List.of(new Ordering.Item("diagnostic", "Diagnostic", null),
                        new Ordering.Item("essai", "Essai", "Après le diagnostic."),
                        new Ordering.Item("statut", "Statut", null)),
                List.of(new Ordering.Item("loi", "Une loi", "Aucune loi.")), scoring);
    }

    /** Three gaps, with their blanks in another order than the text: words, a number in percent, a word. */
    static Cloze cloze(Scoring scoring) {
        return new Cloze("compte-rendu", "module-1", Bloom.REMEMBER, Reliability.G, BigDecimal.ONE, "Complétez.",
                FEEDBACK, List.of(), null, "Selon {{source}}, {{ part }} sont des {{qui}}.",
                List.of(new Cloze.Blank("qui", List.of("entreprises"), null, null, null, null, null, null),
                        new Cloze.Blank("part", null, null, "37", null, "%", null,
                                List.of(new Numeric.CommonError("38", "Part des associations."))),
                        new Cloze.Blank("source", List.of("le compte rendu", "le bilan"),
                                List.of(new ShortText.NearMiss("la presse", "La presse le cite.")), null, null, null,
                                null, null)),
                scoring);
    }

    /** Two criteria, worth 3 and 2 points. */
    static Essay essay(String modelAnswer) {
        return new Essay("lettre", "module-1", Bloom.CREATE, Reliability.PP, new BigDecimal("5"), "Écrivez.", FEEDBACK,
                List.of(), null, 100, 200,
                List.of(new Essay.Criterion("apports", "Les apports", List.of(level("0"), level("1.5"), level("3"))),
                        new Essay.Criterion("clarte", "La clarté", List.of(level("0"), level("2")))),
                "Sévère.", modelAnswer);
    }

    private static Essay.Level level(String points) {
        return new Essay.Level(new BigDecimal(points), "Ainsi.");
    }

    /** The parts in the author's order, so that tests can name labels. */
    static Arrangement inAuthorsOrder(Question question) {
        return switch (question) {
            case SingleChoice asked -> Arrangement.of(asked.choices().stream().map(Choice::id).toList());
            case MultipleChoice asked -> Arrangement.of(asked.choices().stream().map(Choice::id).toList());
            case Matching asked -> new Arrangement(asked.left().stream().map(Matching.Left::id).toList(),
                    asked.right().stream().map(Matching.Right::id).toList());
            case Ordering asked -> Arrangement.of(List.of("diagnostic", "essai", "statut", "loi"));
            case TrueFalse asked -> Arrangement.NONE;
            case Numeric asked -> Arrangement.NONE;
            case ShortText asked -> Arrangement.NONE;
            case Cloze asked -> Arrangement.NONE;
            case Essay asked -> Arrangement.NONE;
        };
    }

    static List<Question> oneOfEachKind() {
        return List.of(singleChoice(), multipleChoice("2", Scoring.PROPORTIONAL_WITH_PENALTY), trueFalse(),
                numeric("37", "0", "%"), shortText("Solidatech"), matching(Scoring.PROPORTIONAL),
                ordering(Scoring.PROPORTIONAL), cloze(Scoring.PROPORTIONAL), essay(null));
    }

    /** Those that need no person. */
    static List<Question> oneOfEachGradedKind() {
        return oneOfEachKind().stream().filter(question -> !question.isGradedByPeople()).toList();
    }
}
