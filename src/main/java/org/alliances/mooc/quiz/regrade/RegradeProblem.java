package org.alliances.mooc.quiz.regrade;

import org.alliances.mooc.kernel.ProblemType;

/** What a regrade can refuse. */
public enum RegradeProblem implements ProblemType {
    REGRADE_NOT_FOUND(404, "Cette renotation n'existe pas", "There is no such regrade",
            "Aucune renotation de ce quiz ne porte cet identifiant. Leur liste est à l'adresse « /teaching/courses/{cours}/quizzes/{quiz}/regrades ».",
            "No regrade of this quiz has this id. Their list is at “/teaching/courses/{course}/quizzes/{quiz}/regrades”."),
    QUESTION_NOT_IN_QUIZ(404, "Ce quiz ne pose pas cette question", "This quiz does not ask this question",
            "Ni le quiz publié ni aucune copie tirée de lui ne pose une question de cette clé. Vérifiez la clé dans le fichier du quiz.",
            "Neither the published quiz nor any paper drawn from it asks a question of this key. Check the key in the quiz's file."),
    CORRECTION_UNFIT(409, "La correction ne convient pas à la question", "The correction does not fit the question",
            "Le détail dit pourquoi. Une réponse de plus s'accepte là où l'on tape la réponse ; une question corrigée garde la clé, le type, les points et les éléments de l'ancienne, parce que les copies les nomment. À défaut, donnez les points à tous.",
            "The detail says why. One more answer is accepted where answers are typed; a corrected question keeps the key, kind, points and parts of the old one, because papers name them. Failing that, give everybody the points.");

    private final Definition definition;

    RegradeProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
