package org.alliances.mooc.progress.completion;

import org.alliances.mooc.kernel.ProblemType;

/** What can be refused about completions. */
public enum CompletionProblem implements ProblemType {
    COMPLETION_REVOKED(409, "Cette réussite a été annulée", "This completion was revoked",
            "Une personne qui enseigne l'a annulée, avec le motif donné ici, après le moment que la requête indique. Refaites l'activité : ce qui est fait depuis compte de nouveau.",
            "Somebody who teaches revoked it, for the reason given here, after the moment that the request names. Do it again: what is done since counts anew."),
    COMPLETION_NOT_FOUND(404, "Il n'y a rien à annuler", "There is nothing to revoke",
            "Cette personne n'a jamais terminé cet élément. Ce qu'elle a terminé est à « GET …/learners/{personne}/completions ».",
            "This learner has never completed this item. What she has completed is at “GET …/learners/{learner}/completions”."),
    ITEM_NOT_FOUND(404, "Le cours n'a pas cet élément", "The course has no such item",
            "Les leçons et les quiz du cours sont dans son plan : « GET /courses/{cours}/outline ». Un devoir ne s'y termine pas encore.",
            "The lessons and quizzes of the course are in its outline: “GET /courses/{course}/outline”. An assignment cannot be completed yet.");

    private final Definition definition;

    CompletionProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
