package org.alliances.mooc.enrolment;

import org.alliances.mooc.kernel.ProblemType;

/** What an enrolment can refuse. */
public enum EnrolmentProblem implements ProblemType {
    NOT_ENROLLED(403, "Vous n'êtes pas inscrite ou inscrit à ce cours", "You are not enrolled in this course",
            "Les leçons et les quiz s'ouvrent avec l'inscription : « PUT /courses/{cours}/runs/libre/enrolment ». Ce que vous aviez fait avant de quitter le cours est gardé.",
            "Lessons and quizzes open with the enrolment: “PUT /courses/{course}/runs/libre/enrolment”. What you had done before you left is kept."),
    LEARNER_NOT_FOUND(404, "Cette personne n'est pas inscrite à cette session",
            "This learner is not enrolled in this run",
            "Aucun compte de cet identifiant n'a jamais été inscrit à cette session du cours.",
            "No account with this id was ever enrolled in this run of the course."),
    ENROLMENT_NOT_OPEN_YET(409, "Les inscriptions ne sont pas encore ouvertes", "Enrolment is not open yet",
            "« opensAt » dit quand elles ouvrent, s'il est déjà connu. La session libre est ouverte à tout moment.",
            "“opensAt” says when it opens, where that is known. The run “libre” is open at any time."),
    ENROLMENT_CLOSED(409, "Les inscriptions sont closes", "Enrolment is closed",
            "« closedAt » dit depuis quand. Une autre session du cours peut être ouverte ; la session libre l'est toujours.",
            "“closedAt” says since when. Another run of the course may be open; “libre” always is."),
    RUN_OVER(409, "Cette session est terminée", "This run is over",
            "« endedAt » dit depuis quand. Ce qui a été fait dans le cours est gardé et suit dans une autre session.",
            "“endedAt” says since when. What was done in the course is kept, and follows into another run."),
    RUN_FULL(409, "Cette session est complète", "This run is full",
            "Toutes les places sont prises (« capacity ») et il n'y a pas de liste d'attente.",
            "All places are taken (“capacity”), and there is no waiting list."),
    RUN_HAS_LEARNERS(409, "Des personnes se sont inscrites à cette session", "Learners have enrolled in this run",
            "Elle ne peut pas être supprimée, même si elles l'ont quittée. Une date de fin la clôt.",
            "It cannot be deleted, even where they have left it. An end closes it."),
    RUN_KEY_TAKEN(409, "Cette session appartient au cours lui-même", "This run belongs to the course itself",
            "Sa clé est dans le fichier du cours. Choisissez une autre clé pour une session datée.",
            "Its key is in the course's file. Choose another key for a dated run.");

    private final Definition definition;

    EnrolmentProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
