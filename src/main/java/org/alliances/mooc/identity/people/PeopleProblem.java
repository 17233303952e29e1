package org.alliances.mooc.identity.people;

import org.alliances.mooc.kernel.ProblemType;

/** What the administration of accounts can refuse. */
public enum PeopleProblem implements ProblemType {
    USER_NAME_TAKEN(409, "Ce nom d'utilisateur est déjà pris", "This user name is taken",
            "Un autre compte le porte. Cherchez-le : si c'est la même personne, son compte existe déjà ; sinon, choisissez un autre nom. Rien n'a été créé.",
            "Another account has it. Look for it: if it is the same person, the account is there already; otherwise choose another name. Nothing was made."),
    MAIL_ADDRESS_TAKEN(409, "Cette adresse de courriel a déjà un compte", "This mail address has an account already",
            "Une adresse désigne un seul compte. Cherchez-la dans la liste des comptes. Rien n'a été créé.",
            "An address belongs to one account. Look for it in the list of accounts. Nothing was made."),
    OWN_ADMINISTRATION(409, "On ne se retire pas soi-même l'administration",
            "Nobody takes the administration away from herself",
            "Votre propre compte garde le rôle « admin » et reste actif. Demandez à une autre personne de l'administration.",
            "Your own account keeps the role “admin” and stays enabled. Ask another administrator."),
    LAST_ADMINISTRATOR(409, "C'est le dernier compte d'administration", "This is the last administrator",
            "Sans lui, plus personne ne gérerait les comptes. Donnez d'abord le rôle « admin » à un autre compte actif.",
            "Without it nobody could manage accounts any more. Give the role “admin” to another enabled account first."),
    ROLE_INHERITED(409, "Ce rôle vient d'ailleurs", "This role comes from elsewhere",
            "Le compte tient ce rôle d'un groupe ou d'un rôle composé du serveur d'identité : c'est là qu'il faut le retirer. Rien n'a été changé.",
            "The account has this role by a group or a composite role of the identity server: take it away there. Nothing was changed."),
    INVITATION_ACCEPTED(409, "L'invitation a déjà servi", "The invitation was used already",
            "La personne a choisi son mot de passe : on ne peut plus ni renvoyer ni retirer l'invitation. Si elle l'a oublié, la page de connexion lui permet d'en demander un autre, là où le serveur d'identité le propose ; si le compte ne doit plus servir, désactivez-le.",
            "The person has set her password: the invitation can neither be sent again nor withdrawn. If she has forgotten it, the sign-in page lets her ask for another one, where the identity server offers it; if the account is to be used no more, disable it."),
    ACCOUNT_DISABLED(409, "Ce compte est désactivé", "This account is disabled",
            "Une invitation ne servirait à rien : la personne ne pourrait pas se connecter. Réactivez d'abord le compte.",
            "An invitation would be of no use: the person could not sign in. Enable the account first.");

    private final Definition definition;

    PeopleProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
