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
    NOTICE_NOT_FOUND(404, "Cet avis n'existe pas", "There is no such notice",
            "Aucun de vos avis ne porte cet identifiant. Leur liste est à l'adresse « /me/notices ».",
            "None of your notices has this id. Their list is at “/me/notices”."),
    EVIDENCE_NOT_FOUND(404, "Il n'y a pas de telle réponse gardée", "There is no such late evidence",
            "La tentative n'a pas de réponse tardive de cet identifiant, ou plus aucune qui attende une décision.",
            "The attempt has no late response of this id, or none that waits for a decision any more."),
    EVIDENCE_DECIDED(409, "La décision est déjà prise", "It was decided before",
            "Une réponse tardive se décide une fois ; la tentative montre la décision, sa date et sa raison.",
            "Late evidence is decided once; the attempt shows the decision, its time and its reason."),
    ATTEMPT_STILL_OPEN(409, "La tentative est encore ouverte", "The attempt is still open",
            "Une décision sur ce qui est arrivé trop tard se prend quand la tentative est close.",
            "What came too late is decided when the attempt is closed."),
    NO_ATTEMPTS_LEFT(409, "Vous n'avez plus de tentative", "You have no attempts left",
            "Le nombre de tentatives permis pour ce quiz est atteint. La meilleure compte ; vos résultats restent lisibles.",
            "The number of attempts that this quiz allows is reached. The best one counts; your results stay readable."),
    QUIZ_NOT_OPEN_YET(409, "Le quiz n'est pas encore ouvert", "The quiz is not open yet",
            "Le membre « opensAt » dit quand il ouvrira. Comparez-le avec « serverNow », non avec l'heure de l'appareil.",
            "The member “opensAt” says when it will open. Compare it with “serverNow”, not with the device's clock."),
    QUIZ_CLOSED(409, "Le quiz est fermé", "The quiz is closed",
            "Le membre « closesAt » dit depuis quand. Vos tentatives restent lisibles ; pour un délai, écrivez à l'équipe du cours.",
            "The member “closesAt” says since when. Your attempts stay readable; for an extension, write to the course team."),
    WAIT_BETWEEN_ATTEMPTS(409, "La prochaine tentative n'est pas encore permise", "The next attempt is not allowed yet",
            "Ce quiz demande une pause entre deux tentatives. Le membre « nextAttemptAt » dit quand la suivante peut commencer.",
            "This quiz asks for a pause between attempts. The member “nextAttemptAt” says when the next one can start."),
    ATTEMPT_ID_TAKEN(409, "Cet identifiant désigne déjà une autre tentative",
            "This id already names another attempt",
            "L'identifiant proposé est celui d'une de vos tentatives à un autre quiz. Proposez-en un neuf, ou n'en proposez pas.",
            "The proposed id is that of one of your attempts at another quiz. Propose a new one, or none."),
    ATTEMPT_CLOSED(409, "La tentative est déjà remise", "The attempt was already submitted",
            "La réponse est arrivée après la remise : elle ne compte pas, mais elle est gardée et figure dans la tentative, sous « refusedResponses ».",
            "The response came after the submission: it does not count, but it is kept and stands in the attempt, in “refusedResponses”."),
    TIME_IS_UP(409, "Le temps est écoulé", "Time is up",
            "La réponse est arrivée après la fin du temps et du court délai de grâce. La tentative a été notée avec ce qui était enregistré ; cette réponse est gardée sous « refusedResponses », et l'équipe du cours peut encore l'accepter.",
            "The response came after the end of time and the short grace. The attempt was graded with what was saved; this response is kept in “refusedResponses”, and the course team can still accept it."),
    RESPONSE_CHECKED(409, "Cette réponse a été vérifiée et ne change plus", "This response was checked and is final",
            "Vous avez vu ce qu'elle vaut : elle compte telle quelle. La nouvelle réponse est gardée sous « refusedResponses ».",
            "You have seen what it is worth: it counts as it is. The new response is kept in “refusedResponses”."),
    RESPONSE_SUPERSEDED(409, "Une réponse plus récente est déjà enregistrée", "A newer response is stored already",
            "Le numéro d'ordre de celle-ci est plus petit : elle ne compte pas, mais elle est gardée sous « refusedResponses ».",
            "The sequence number of this one is lower: it does not count, but it is kept in “refusedResponses”."),
    OFFLINE_NOT_ALLOWED(409, "Ce quiz ne commence pas ainsi hors connexion",
            "This quiz does not begin offline like this",
            "Le membre « offline » de ses règles dit s'il peut commencer hors connexion, et s'il y faut un paquet scellé, demandé avant. Ce qui a été fait est gardé, et l'équipe du cours peut encore l'accepter.",
            "The member “offline” of its rules says whether it can begin offline, and whether a sealed package is needed, fetched before. What was done is kept, and the course team can still accept it."),
    ATTEMPT_UNDER_WAY(409, "Une tentative est en cours", "An attempt is under way",
            "Le membre « attempt » la désigne : elle se poursuit aussi hors connexion. Un paquet se demande pour la suivante, une fois celle-ci remise.",
            "The member “attempt” names it: it can be continued offline too. A package is for the next one, once this one is submitted."),
    PACKAGE_TAMPERED(409, "Ce paquet n'est pas celui qui a été scellé", "This is not the package that was sealed",
            "Le sceau manque, n'est pas d'ici, ou appartient à un autre paquet. Ce qui a été fait est gardé avec cette raison, et l'équipe du cours peut encore l'accepter.",
            "The seal is missing, is not from here, or belongs to another package. What was done is kept with this reason, and the course team can still accept it."),
    PACKAGE_EXPIRED(409, "Ce paquet n'était plus valable", "This package was not valid any more",
            "La tentative a commencé après « startBy », ou arrive après « answersBy ». Ce qui a été fait est gardé, et l'équipe du cours peut encore l'accepter.",
            "The attempt began after “startBy”, or arrives after “answersBy”. What was done is kept, and the course team can still accept it."),
    CHECK_NOT_OFFERED(409, "Ce quiz ne vérifie pas les réponses une à une",
            "This quiz does not check responses one by one",
            "Le résultat se lit après la remise, comme le quiz le dit.",
            "The result can be read after the submission, as the quiz says."),
    NOTHING_TO_CHECK(409, "Il n'y a pas de réponse à vérifier", "There is no response to check",
            "Enregistrez d'abord une réponse à cette question.", "Save a response to this question first.");

    private final Definition definition;

    QuizProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
