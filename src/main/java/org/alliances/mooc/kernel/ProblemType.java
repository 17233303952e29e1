package org.alliances.mooc.kernel;

import java.util.Locale;

/**
 * A named refusal (RFC 9457): each feature has one enum of them, and that enum is its error contract. 403 means access,
 * 409 means that the rules said no.
 */
public interface ProblemType {
    /** The constant's name, as every enum has it. */
    String name();

    /** Kebab-case, unique in the whole platform, never reused: the last segment of the problem's {@code type}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Status and texts. */
    Definition definition();

    /** The HTTP status. */
    default int status() {
        return definition().status();
    }

    /** What happened, the same words each time. */
    default Bilingual title() {
        return definition().title();
    }

    /** What it means and what a client or its user can do: the text of the problem's page. */
    default Bilingual advice() {
        return definition().advice();
    }

    /** What a constant of a feature's enum is made of. */
    record Definition(int status, Bilingual title, Bilingual advice) {
        public static Definition of(int status, String frenchTitle, String englishTitle, String frenchAdvice,
                String englishAdvice) {
            return new Definition(status, Bilingual.of(frenchTitle, englishTitle),
                    Bilingual.of(frenchAdvice, englishAdvice));
        }
    }

    /** A refusal of this type, with what is particular to this occurrence. */
    default ProblemException with(String frenchDetail, String englishDetail) {
        return new ProblemException(this, Bilingual.of(frenchDetail, englishDetail));
    }

    /** A refusal of this type that has nothing particular to say. */
    default ProblemException asException() {
        return new ProblemException(this, title());
    }
}
