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

    /** The HTTP status. */
    int status();

    /** What happened, the same words each time. */
    Bilingual title();

    /** What it means and what a client or its user can do: the text of the problem's page. */
    Bilingual advice();

    /** A refusal of this type, with what is particular to this occurrence. */
    default ProblemException with(String frenchDetail, String englishDetail) {
        return new ProblemException(this, Bilingual.of(frenchDetail, englishDetail));
    }

    /** A refusal of this type that has nothing particular to say. */
    default ProblemException asException() {
        return new ProblemException(this, title());
    }
}
