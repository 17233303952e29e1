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
            "No account with this id was ever enrolled in this run of the course.");

    private final Definition definition;

    EnrolmentProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
