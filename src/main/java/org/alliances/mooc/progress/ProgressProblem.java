package org.alliances.mooc.progress;

import org.alliances.mooc.kernel.ProblemType;

/** What the rules of progress can refuse. */
public enum ProgressProblem implements ProblemType {
    DECISION_MISSING(409, "Il faut d'abord prendre une décision", "A decision has to be taken first",
            "Cette étude de cas est terminée quand vous avez choisi une option : « PUT /me/courses/{cours}/lessons/{leçon}/decision ». Puis répétez la requête.",
            "This case study is completed when you have chosen an option: “PUT /me/courses/{course}/lessons/{lesson}/decision”. Then repeat the request."),
    NOT_HANDED_IN(409, "Il faut d'abord remettre quelque chose", "Something has to be handed in first",
            "Cette leçon est terminée quand vous avez remis un texte : « PUT /me/courses/{cours}/lessons/{leçon}/journal ». Puis répétez la requête.",
            "This lesson is completed when you have handed in a text: “PUT /me/courses/{course}/lessons/{lesson}/journal”. Then repeat the request."),
    NOT_READ_TO_THE_END(409, "Il faut d'abord lire la leçon jusqu'au bout",
            "The lesson has to be read to its end first",
            "Cette leçon est terminée quand vous êtes arrivé à son dernier paragraphe, donné par le membre « lastParagraph ». Dites-le avec « PUT …/position », ou par « position » dans cette requête.",
            "This lesson is completed when you have come to its last paragraph, which the member “lastParagraph” names. Say so by “PUT …/position”, or by “position” in this request."),
    ITEM_LOCKED(409, "Cet élément n'est pas encore ouvert", "This item is not open yet",
            "Le membre « unmet » liste chaque condition qui reste à remplir, avec ce qui est demandé et ce que vous avez. Remplir exactement celles-là ouvre l'élément.",
            "The member “unmet” lists each condition that is left to meet, with what is needed and what you have. Meeting exactly these opens the item."),
    NOT_A_CASE_STUDY(409, "Cette leçon ne demande pas de décision", "This lesson asks for no decision",
            "Seules les études de cas ont une décision à prendre. Le genre de chaque leçon est dans le plan du cours.",
            "Only case studies have a decision to take. The outline says of which kind each lesson is.");

    private final Definition definition;

    ProgressProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
