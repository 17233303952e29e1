package org.alliances.mooc.catalogue;

import org.alliances.mooc.kernel.ProblemType;

/** What can be missing from the catalogue. */
public enum CatalogueProblem implements ProblemType {
    COURSE_NOT_FOUND("Ce cours n'existe pas", "There is no such course",
            "Aucun cours publié ne porte cette clé. La liste des cours est à l'adresse « /courses ».",
            "No published course has this key. The list of courses is at “/courses”."),
    REVISION_NOT_FOUND("Cette révision n'existe pas", "There is no such revision",
            "Le cours n'a pas été publié sous ce numéro.", "The course was not published under this number."),
    LESSON_NOT_FOUND("Cette leçon n'existe pas", "There is no such lesson",
            "Le cours publié n'a pas de leçon de cette clé. Le plan du cours les énumère.",
            "The published course has no lesson with this key. The outline lists them."),
    QUIZ_NOT_FOUND("Ce quiz n'existe pas", "There is no such quiz",
            "Le cours publié n'a pas de quiz de cette clé. Le plan du cours les énumère.",
            "The published course has no quiz with this key. The outline lists them."),
    ASSIGNMENT_NOT_FOUND("Ce devoir n'existe pas", "There is no such assignment",
            "Le cours publié n'a pas de devoir de cette clé. Le plan du cours les énumère.",
            "The published course has no assignment with this key. The outline lists them."),
    ASSET_NOT_FOUND("Ce fichier n'existe pas", "There is no such file",
            "Aucun fichier publié n'a cette adresse. La leçon donne l'adresse de ses fichiers.",
            "No published file has this address. The lesson gives the addresses of its files."),
    RUN_NOT_FOUND("Cette session n'existe pas", "There is no such run",
            "Le cours n'a pas de session de cette clé ; la présentation du cours les énumère. La session ouverte à tous s'appelle « libre ».",
            "The course has no run with this key; its presentation lists them. The one open to all is called “libre”.");

    private final Definition definition;

    CatalogueProblem(String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(404, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
