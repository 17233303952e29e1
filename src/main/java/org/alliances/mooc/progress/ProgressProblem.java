package org.alliances.mooc.progress;

import org.alliances.mooc.kernel.ProblemType;

/** What the rules of progress can refuse. */
public enum ProgressProblem implements ProblemType {
    DECISION_MISSING(409, "Il faut d'abord prendre une décision", "A decision has to be taken first",
            "Cette étude de cas est terminée quand vous avez choisi une option : « PUT /me/courses/{cours}/lessons/{leçon}/decision ». Puis répétez la requête.",
            "This case study is completed when you have chosen an option: “PUT /me/courses/{course}/lessons/{lesson}/decision”. Then repeat the request."),
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
