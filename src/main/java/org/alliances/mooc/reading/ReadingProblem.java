package org.alliances.mooc.reading;

import org.alliances.mooc.kernel.ProblemType;

/** What can be refused beside a text. */
public enum ReadingProblem implements ProblemType {
    NOTE_NOT_FOUND(404, "Cette note n'existe pas", "There is no such note",
            "Vos notes d'un cours sont à « GET /me/courses/{cours}/notes ». Une note effacée garde ses versions.",
            "Your notes in a course are at “GET /me/courses/{course}/notes”. A note that was taken away keeps its versions."),
    NOTE_ELSEWHERE(409, "Cette note est dans une autre leçon", "This note is in another lesson",
            "L'identifiant désigne déjà une de vos notes, ailleurs. Choisissez un nouvel identifiant (UUID) ; rien n'a été changé.",
            "The id already names one of your notes, elsewhere. Choose a new id (a UUID); nothing was changed."),
    TOO_MANY_NOTES(409, "Il y a trop de notes dans ce cours", "There are too many notes in this course",
            "Modifiez une de vos notes plutôt que d'en ajouter une : leur nombre est limité par cours.",
            "Change one of your notes instead of adding one: their number in a course is limited.");

    private final Definition definition;

    ReadingProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
