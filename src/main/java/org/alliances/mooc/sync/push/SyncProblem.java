package org.alliances.mooc.sync.push;

import org.alliances.mooc.kernel.ProblemType;

/** What can be refused about events from offline. */
public enum SyncProblem implements ProblemType {
    EVENT_ID_REUSED(409, "Cet identifiant désigne déjà un autre événement", "This id already names another event",
            "Deux événements ne portent jamais le même identifiant. Celui-ci est gardé sous un autre, avec cette raison ; le premier reste.",
            "No two events have the same id. This one is kept under another, with this reason; the first one stays."),
    EVENT_NOT_FOUND(404, "Il n'y a pas de tel événement", "There is no such event",
            "La personne n'a pas d'événement de cet identifiant dans ce cours, ou plus aucun qui attende une décision.",
            "The learner has no event of this id in this course, or none that waits for a decision any more."),
    EVENT_DECIDED(409, "La décision est déjà prise", "It was decided before",
            "Un événement refusé se décide une fois ; il montre la décision, sa date et sa raison.",
            "A refused event is decided once; it shows the decision, its time and its reason."),
    EVENT_NOT_ACCEPTABLE(409, "Cet événement ne peut pas être accepté", "This event cannot be accepted",
            "Ce qu'il dit n'a plus de place dans le cours, ou ne se lit pas. Le membre « events » dit lesquels, et pourquoi ; rien n'a été changé.",
            "What it says has no place in the course, or cannot be read. The member “events” says which, and why; nothing was changed.");

    private final Definition definition;

    SyncProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
