package org.alliances.mooc.gradebook;

import org.alliances.mooc.kernel.ProblemType;

/** What grades can refuse. */
public enum GradebookProblem implements ProblemType {
    COURSE_NOT_GRADED(404, "Ce cours n'a pas de note", "This course has no grade",
            "Le cours publié ne dit pas comment sa note se calcule. Les résultats de chaque quiz se lisent dans le quiz.",
            "The published course does not say how its grade is made. The results of each quiz can be read there."),
    GRADED_ITEM_NOT_FOUND(404, "Aucun élément noté ne porte cette clé", "No graded item has this key",
            "La note du cours ne compte pas cet élément. « GET /me/courses/{cours}/grades » énumère ceux qui comptent.",
            "The grade of the course does not count this item. “GET /me/courses/{course}/grades” lists those that count.");

    private final Definition definition;

    GradebookProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
