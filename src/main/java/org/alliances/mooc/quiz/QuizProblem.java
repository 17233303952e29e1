package org.alliances.mooc.quiz;

import org.alliances.mooc.kernel.ProblemType;

/** What a quiz can refuse. */
public enum QuizProblem implements ProblemType {
    INVALID_RESPONSE(400, "Cette réponse ne convient pas à la question", "This response does not fit the question",
            "Ce n'est pas une réponse fausse : elle n'est pas du type de la question, ou désigne ce que la question ne montre pas. La liste « violations » dit ce qui ne va pas ; rien n'a été enregistré.",
            "It is not a wrong answer: it is not of the question's kind, or names what the question does not show. The list “violations” says what is wrong; nothing was stored."),
    ATTEMPT_NOT_FOUND(404, "Cette tentative n'existe pas", "There is no such attempt",
            "Aucune de vos tentatives ne porte cet identifiant. La liste de vos tentatives est à l'adresse « /me/courses/{cours}/quizzes/{quiz}/attempts ».",
            "None of your attempts has this id. The list of your attempts is at “/me/courses/{course}/quizzes/{quiz}/attempts”."),
    QUESTION_NOT_IN_ATTEMPT(404, "Cette question ne fait pas partie de la tentative",
            "This question is not part of the attempt", "La tentative énumère ses questions avec leurs clés.",
            "The attempt lists its questions with their keys."),
    NO_ATTEMPTS_LEFT(409, "Vous n'avez plus de tentative", "You have no attempts left",
            "Le nombre de tentatives permis pour ce quiz est atteint. La meilleure compte ; vos résultats restent lisibles.",
            "The number of attempts that this quiz allows is reached. The best one counts; your results stay readable."),
    ATTEMPT_ID_TAKEN(409, "Cet identifiant désigne déjà une autre tentative",
            "This id already names another attempt",
            "L'identifiant proposé est celui d'une de vos tentatives à un autre quiz. Proposez-en un neuf, ou n'en proposez pas.",
            "The proposed id is that of one of your attempts at another quiz. Propose a new one, or none."),
    ATTEMPT_CLOSED(409, "La tentative est déjà remise", "The attempt was already submitted",
            "La réponse est arrivée après la remise : elle ne compte pas, mais elle est gardée et figure dans la tentative, sous « refusedResponses ».",
            "The response came after the submission: it does not count, but it is kept and stands in the attempt, in “refusedResponses”.");

    private final Definition definition;

    QuizProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
