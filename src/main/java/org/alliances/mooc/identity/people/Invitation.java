package org.alliances.mooc.identity.people;

import java.util.Locale;

import org.alliances.mooc.kernel.Bilingual;

/** What became of the mail with which somebody sets her password. */
enum Invitation {
    SENT("L'invitation est partie.", "The invitation is on its way."),
    NO_MAIL_ADDRESS("Le compte n'a pas d'adresse de courriel.", "The account has no mail address."),
    NO_MAIL_SERVER("Le serveur d'identité n'a pas de serveur de courriel : réglez-le, puis envoyez l'invitation.",
            "The identity server has no mail server: set one up, then send the invitation."),
    MAIL_NOT_ACCEPTED("Le serveur de courriel n'a pas accepté l'invitation : envoyez-la de nouveau plus tard.",
            "The mail server did not accept the invitation: send it again later."),
    IDENTITY_UNAVAILABLE("Le serveur d'identité n'a plus répondu : envoyez l'invitation plus tard.",
            "The identity server did not answer any more: send the invitation later.");

    private final Bilingual message;

    Invitation(String french, String english) {
        this.message = Bilingual.of(french, english);
    }

    boolean sent() {
        return this == SENT;
    }

    /** Why it was not sent, for programs; {@code null} where it was. */
    String reason() {
        return sent() ? null : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same for people. */
    String message(Locale language) {
        return sent() ? null : message.in(language);
    }
}
