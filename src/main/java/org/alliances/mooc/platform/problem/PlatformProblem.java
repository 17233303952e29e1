package org.alliances.mooc.platform.problem;

import org.alliances.mooc.kernel.ProblemType;

/** What can be wrong with a request before any feature has looked at it, and what can be wrong with the server. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_JSON(400, "Le corps de la requête n'est pas un JSON lisible", "The request body is not readable JSON",
            "Le texte envoyé ne suit pas la syntaxe JSON, ou répète une propriété. Corrigez l'envoi ; rien n'a été enregistré.",
            "What was sent does not follow the JSON syntax, or repeats a property. Mend the request; nothing was stored."),
    INVALID_REQUEST(400, "La requête ne convient pas", "The request is not valid",
            "Une valeur manque, est de trop, ou n'a pas la forme attendue. La liste « violations » dit laquelle, où, et pourquoi ; rien n'a été enregistré.",
            "A value is missing, unexpected, or of the wrong form. The list “violations” says which, where and why; nothing was stored."),
    UNAUTHENTICATED(401, "Il faut être connecté", "You have to sign in",
            "Cette adresse demande un jeton d'accès : connectez-vous auprès du serveur d'identité et envoyez le jeton dans l'en-tête « Authorization: Bearer … ».",
            "This address needs an access token: sign in with the identity server and send the token in the header “Authorization: Bearer …”."),
    INVALID_TOKEN(401, "Le jeton d'accès n'est pas valable", "The access token is not valid",
            "Le jeton est expiré, n'est pas destiné à cette application, ou n'a pas été émis par le serveur d'identité. Renouvelez-le, ou connectez-vous de nouveau ; puis répétez la requête.",
            "The token has expired, is not meant for this application, or was not issued by the identity server. Refresh it or sign in again; then repeat the request."),
    FORBIDDEN(403, "Vous n'avez pas ce droit", "You do not have this right",
            "Votre compte n'a pas le rôle que cette adresse demande. Recommencer n'y changera rien ; adressez-vous à l'équipe du cours.",
            "Your account does not have the role that this address needs. Trying again will not help; ask the course team."),
    NOT_FOUND(404, "Rien à cette adresse", "Nothing at this address",
            "L'adresse est fausse, ou ce qu'elle désigne n'existe pas, ou ne vous appartient pas.",
            "The address is wrong, or what it names does not exist, or is not yours."),
    METHOD_NOT_ALLOWED(405, "Cette adresse n'accepte pas ce verbe HTTP", "This address does not take this HTTP method",
            "L'en-tête « Allow » de la réponse dit lesquels sont acceptés.",
            "The header “Allow” of the answer says which ones it takes."),
    NOT_ACCEPTABLE(406, "Aucun des formats demandés n'est disponible", "None of the formats asked for is available",
            "L'en-tête « Accept » exclut « application/json ». Demandez-le, ou n'envoyez pas cet en-tête.",
            "The header “Accept” excludes “application/json”. Ask for it, or leave the header out."),
    CONFLICT(409, "Quelqu'un d'autre a écrit au même moment", "Somebody else wrote at the same moment",
            "Deux requêtes ont voulu modifier la même chose ensemble. Rien n'a été perdu : répétez la requête.",
            "Two requests wanted to change the same thing together. Nothing was lost: repeat the request."),
    PRECONDITION_FAILED(412, "Quelqu'un d'autre a changé cela entre-temps",
            "Somebody else changed this in the meantime",
            "La version que vous avez lue n'est plus la version présente ; rien n'a été enregistré. Relisez, comparez, puis renvoyez votre changement avec l'ETag de ce que vous venez de lire.",
            "The version that you read is not the present one any more; nothing was stored. Read it again, compare, then send your change with the ETag of what you have just read."),
    BODY_TOO_LARGE(413, "Le corps de la requête est trop grand", "The request body is too large",
            "La taille permise est dépassée ; rien n'a été enregistré. Envoyez moins, ou en plusieurs fois.",
            "The permitted size is exceeded; nothing was stored. Send less, or in several requests."),
    UNSUPPORTED_MEDIA_TYPE(415, "Ce format de corps n'est pas accepté", "This body format is not accepted",
            "Envoyez du JSON, avec l'en-tête « Content-Type: application/json ».",
            "Send JSON, with the header “Content-Type: application/json”."),
    IDEMPOTENCY_KEY_REUSED(422, "Cette clé d'idempotence a déjà servi à autre chose",
            "This idempotency key was used for something else",
            "La même valeur de « Idempotency-Key » est arrivée avec une autre adresse ou un autre corps. Prenez une clé neuve pour chaque nouvelle intention, et la même pour répéter la même.",
            "The same value of “Idempotency-Key” came with another address or another body. Use a new key for each new intent, and the same one to repeat the same."),
    PRECONDITION_REQUIRED(428, "Il faut dire quelle version vous changez",
            "You have to say which version you are changing",
            "Ce que vous changez existe déjà : envoyez l'en-tête « If-Match » avec l'ETag de la version que vous avez lue, pour ne pas écraser le travail de quelqu'un d'autre.",
            "What you are changing is there already: send the header “If-Match” with the ETag of the version that you read, so that nobody else's work is overwritten."),
    TOO_MANY_REQUESTS(429, "Trop de requêtes en peu de temps", "Too many requests in a short time",
            "Le compte ou l'adresse a épuisé son quota, que « policy » nomme ; rien n'a été enregistré. Répétez la requête après le délai de l'en-tête « Retry-After », puis plus lentement ; l'en-tête « RateLimit » dit ce qui reste.",
            "The account or the address has used up its quota, which “policy” names; nothing was stored. Repeat the request after the delay in the header “Retry-After”, then more slowly; the header “RateLimit” says what is left."),
    HEADERS_TOO_LARGE(431, "Les en-têtes de la requête sont trop grands", "The request headers are too large",
            "Raccourcissez l'adresse ou les en-têtes.", "Shorten the address or the headers."),
    INTERNAL_ERROR(500, "Une erreur est survenue de notre côté", "Something went wrong on our side",
            "Ce n'est pas votre faute. Répétez la requête plus tard ; si l'erreur demeure, donnez la valeur de « traceId » à l'équipe.",
            "It is not your fault. Repeat the request later; if it persists, give the value of “traceId” to the team."),
    IDENTITY_UNAVAILABLE(503, "Le serveur d'identité ne répond pas", "The identity server does not answer",
            "Votre jeton ne peut pas être vérifié pour l'instant. Répétez la requête après le délai de l'en-tête « Retry-After ».",
            "Your token cannot be checked right now. Repeat the request after the delay in the header “Retry-After”."),
    DATABASE_UNAVAILABLE(503, "La base de données ne répond pas", "The database does not answer",
            "Rien n'a été enregistré. Répétez la requête après le délai de l'en-tête « Retry-After ».",
            "Nothing was stored. Repeat the request after the delay in the header “Retry-After”.");

    private final Definition definition;

    PlatformProblem(int status, String frenchTitle, String englishTitle, String frenchAdvice, String englishAdvice) {
        this.definition = Definition.of(status, frenchTitle, englishTitle, frenchAdvice, englishAdvice);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
