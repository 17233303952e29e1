package org.alliances.mooc.quiz.marking;

import org.alliances.mooc.kernel.ProblemType;

/** What marking can refuse. */
public enum EssayProblem implements ProblemType {
    INVALID_MARK(400, "Cette note ne convient pas à la grille", "This mark does not fit the rubric",
            "La liste « violations » dit quel critère manque, ou n'a pas de niveau qui vaut ces points ; une note définitive dit chaque critère et porte un commentaire. Rien n'a été enregistré.",
            "The list “violations” says which criterion is missing, or has no level that is worth these points; a final mark covers each criterion and has a comment. Nothing was stored."),
    ESSAY_NOT_FOUND(404, "Cette rédaction n'existe pas", "There is no such essay",
            "Aucune rédaction remise dans ce cours n'a cette adresse. La file est à l'adresse « /teaching/courses/{cours}/essays ».",
            "No essay that was handed in in this course has this address. The queue is at “/teaching/courses/{course}/essays”."),
    ESSAY_FULLY_MARKED(409, "Cette rédaction a déjà toutes ses notes", "This essay has all its marks already",
            "D'autres personnes ont donné les notes que le quiz demande. Elles peuvent reprendre les leurs jusqu'à la publication.",
            "Other people have given the marks that the quiz asks for. They can take theirs back until the release."),
    ONE_MARK_EACH(409, "Une personne ne donne qu'une note", "One person gives one mark",
            "La rédaction est notée par deux personnes : l'autre note revient à quelqu'un d'autre. La vôtre se change en la renvoyant, sans « number ».",
            "The essay is marked by two people: the other mark is for somebody else to give. Change your own by sending it again, without “number”."),
    MARK_RELEASED(409, "La note est déjà publiée", "The mark is released already",
            "L'apprenant la voit : elle ne change plus en silence. Rouvrez d'abord la rédaction, en disant pourquoi, puis corrigez et publiez de nouveau.",
            "The learner sees it: it no longer changes silently. Reopen the essay first, saying why; then correct and release again."),
    MARK_NOT_RELEASED(409, "La note n'est pas publiée", "The mark is not released",
            "Seule une note publiée se rouvre. Avant la publication, chacun reprend simplement sa propre note.",
            "Only a released mark is reopened. Before the release, everybody simply takes back her own.");

    private final Definition definition;

    EssayProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
