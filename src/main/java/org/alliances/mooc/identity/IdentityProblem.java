package org.alliances.mooc.identity;

import org.alliances.mooc.kernel.ProblemType;

/** What naming an account, and rights on courses, can refuse. */
public enum IdentityProblem implements ProblemType {
    ACCOUNT_NOT_FOUND(404, "Ce compte n'existe pas", "There is no such account",
            "Le serveur d'identité n'a pas de compte de cet identifiant ou de ce nom. Vérifiez l'orthographe ; une personne qui n'a jamais eu de compte doit d'abord s'inscrire.",
            "The identity server has no account with this id or user name. Check the spelling; who has never had an account must register first."),
    ACCOUNT_AMBIGUOUS(409, "Plusieurs comptes ont cette adresse", "Several accounts have this address",
            "Nommez le compte par son identifiant : une adresse que plusieurs comptes partagent ne dit pas lequel.",
            "Name the account by its user name: an address that several accounts share does not say which one."),
    LAST_OWNER(409, "Ce cours n'aurait plus de propriétaire", "This course would have no owner any more",
            "Donnez d'abord le rôle « owner » à quelqu'un d'autre.", "Give the role “owner” to somebody else first."),
    COURSE_ROLE_INSUFFICIENT(403, "Votre rôle dans ce cours ne suffit pas", "Your role on this course is not enough",
            "Vous avez un droit sur ce cours, mais pas celui-ci : accompagner les personnes inscrites demande « owner » ou « teacher », écrire demande « owner » ou « editor ». Adressez-vous à l'administration.",
            "You have a right on this course, but not this one: accompanying learners needs “owner” or “teacher”, writing needs “owner” or “editor”. Ask the administration.");

    private final Definition definition;

    IdentityProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
