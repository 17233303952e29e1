package org.alliances.mooc.deadline;

import org.alliances.mooc.kernel.ProblemType;

/** What deadlines can refuse. */
public enum DeadlineProblem implements ProblemType {
    OUTLINE_ITEM_NOT_FOUND(404, "Le plan du cours n'a pas cet élément", "The outline has no such item",
            "Aucune leçon, aucun quiz et aucun devoir du cours publié ne porte cette clé. Le plan du cours les énumère.",
            "No lesson, quiz or assignment of the published course has this key. The outline lists them."),
    NO_DEADLINE(409, "Cet élément n'a pas d'échéance", "This item has no deadline",
            "Ce qui est à rendre quand on veut ne se repousse pas. Fixez d'abord une échéance pour la session, ou dans le cours.",
            "What is due whenever one likes cannot be put off. First set a deadline for the run, or in the course."),
    DEADLINE_NOT_LATER(409, "Cette échéance n'est pas plus tard", "This deadline is not later",
            "Une échéance personnelle donne du temps et n'en prend jamais. Choisissez un moment après « dueAt », qui vaut sans elle.",
            "A personal deadline gives time and never takes any. Choose a moment after “dueAt”, which holds without it.");

    private final Definition definition;

    DeadlineProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
