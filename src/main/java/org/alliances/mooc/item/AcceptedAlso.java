package org.alliances.mooc.item;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alliances.mooc.kernel.Bilingual;

/** Widens the key of one field. */
final class AcceptedAlso {
    /** The name of a field that needs none, because the question has no other. */
    private static final String ONLY = "";

    private AcceptedAlso() {}

    static Optional<Bilingual> unfit(Question question, String text, String blank) {
        Map<String, AnswerKey> fields = fields(question);
        if (fields.isEmpty()) {
            return Optional.of(Bilingual.of("On ne tape pas de réponse à une question de ce type.",
                    "Nobody types an answer to a question of this kind."));
        }
        AnswerKey field = fields.get(blank == null ? ONLY : blank);
        if (field == null) {
            return Optional.of(blank == null
                    ? Bilingual.of("Il faut dire de quel trou il s'agit.", "It has to say which blank is meant.")
                    : Bilingual.of("La question n'a pas de trou « " + blank + " ».",
                            "The question has no blank “" + blank + "”."));
        }
        return switch (field) {
            case TextKey words -> words.canAccept(text)
                    ? Optional.empty()
                    : Optional.of(Bilingual.of("Il faut des lettres ou des chiffres.",
                            "There must be letters or digits."));
            case NumberKey number -> number.canAccept(text)
                    ? Optional.empty()
                    : Optional.of(Bilingual.of("Ce n'est pas un nombre, seul ou suivi de l'unité attendue.",
                            "This is not a number, alone or with the expected unit behind it."));
        };
    }

    static Question apply(Question question, String text, String blank) {
        return switch (question) {
            case Numeric asked -> asked.with(asked.answerKey().with(text));
            case ShortText asked -> asked.with(asked.answerKey().with(text));
            case Cloze asked -> asked.with(blank, asked.byId().get(blank).answerKey().with(text));
            default -> throw new IllegalStateException("no field to type in");
        };
    }

    private static Map<String, AnswerKey> fields(Question question) {
        return switch (question) {
            case Numeric asked -> Map.of(ONLY, asked.answerKey());
            case ShortText asked -> Map.of(ONLY, asked.answerKey());
            case Cloze asked ->
                asked.blanks().stream().collect(Collectors.toMap(Cloze.Blank::id, Cloze.Blank::answerKey));
            case SingleChoice asked -> Map.of();
            case MultipleChoice asked -> Map.of();
            case TrueFalse asked -> Map.of();
            case Matching asked -> Map.of();
            case Ordering asked -> Map.of();
            case Essay asked -> Map.of();
        };
    }
}
