package org.alliances.mooc.authoring;

import org.alliances.mooc.kernel.ProblemType;

/** What writing and publishing a course can refuse. */
public enum AuthoringProblem implements ProblemType {
    PART_NOT_FOUND(404, "Le brouillon n'a pas cet élément", "The draft has no such part",
            "Vérifiez le type et la clé. Un élément retiré se retrouve dans son historique.",
            "Check the kind and the key. What was taken out is found in its history."),
    PART_REVISION_NOT_FOUND(404, "Cet élément n'a pas cette version", "This part has no such version",
            "L'historique de l'élément donne ses versions.", "The history of the part gives its versions."),
    NOT_A_PART(400, "Ce n'est pas un élément de cours", "This is no part of a course",
            "Un élément est un objet JSON dont la clé est celle de l'adresse ; ce qui lui manque encore est dit par les constats.",
            "A part is a JSON object with the key of the address; what it still lacks, the findings say."),
    REVIEW_MISSING(409, "Une seconde personne doit d'abord approuver", "A second person has to approve first",
            "Le cours demande une relecture : une autre personne de l'équipe approuve le brouillon tel qu'il est, puis vous publiez.",
            "The course wants a review: somebody else of the team approves of the draft as it is, then you publish."),
    ASSET_REFUSED(409, "Ce fichier ne peut pas être pris", "This file cannot be taken",
            "« violations » dit pourquoi : son type, sa taille, ou ce qu'un SVG contient d'actif.",
            "“violations” says why: its type, its size, or what an SVG has that acts."),
    FINDING_NOT_FOUND(404, "Le brouillon n'a pas ce constat", "The draft has no such finding",
            "Nommez-le comme la liste des constats : type, clé, règle et place.",
            "Name it as the list of findings does: kind, key, rule and place."),
    FINDING_NOT_WAIVABLE(409, "Ce constat ne peut pas être levé", "This finding cannot be waived",
            "Seuls les constats d'accessibilité peuvent l'être, avec une raison ; les autres se corrigent.",
            "Only findings about accessibility can be, with a reason; the others are to be mended."),
    FINDINGS_REFUSE(409, "Des constats empêchent la publication", "Findings refuse the publication",
            "« findings » les donne un par un, avec leur place. Corrigez-les dans le brouillon, puis publiez.",
            "“findings” gives them one by one, with their place. Mend them in the draft, then publish."),
    NOTHING_TO_PUBLISH(409, "Il n'y a rien à publier", "There is nothing to publish",
            "Ce qui est choisi est déjà publié ainsi.", "What is chosen is published so already."),
    MODULE_NOT_IN_OUTLINE(409, "Ce module n'est pas dans le plan", "This module is not in the outline",
            "Placez-le d'abord dans le plan du brouillon. Un cours qui n'a jamais été publié se publie d'abord en entier.",
            "Put it into the outline of the draft first. A course that was never published is published whole first."),
    PUBLICATION_NOT_FOUND(404, "Cette publication n'existe pas", "There is no such publication",
            "La liste des publications du cours donne leurs numéros.",
            "The list of the publications of the course gives their numbers."),
    NOT_THE_LATEST(409, "Une publication plus récente existe", "There is a newer publication",
            "Seule la dernière peut être retirée, et la première ne peut pas l'être. Une ancienne peut être remise dans le brouillon.",
            "Only the latest can be withdrawn, and the first cannot. An old one can be put back into the draft."),
    SCHEDULE_NOT_WAITING(409, "Cette publication planifiée n'attend plus", "This planned publication waits no longer",
            "Elle est déjà faite, refusée ou annulée ; « state » le dit.",
            "It is done, refused or cancelled by now; “state” says which."),
    COURSE_EXISTS(409, "Un cours de cette clé existe déjà", "There is already a course with this key",
            "Choisissez une autre clé : une clé ne désigne jamais deux cours.",
            "Choose another key: a key never names two courses.");

    private final Definition definition;

    AuthoringProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
