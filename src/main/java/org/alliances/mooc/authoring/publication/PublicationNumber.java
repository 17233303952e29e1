package org.alliances.mooc.authoring.publication;

import org.alliances.mooc.authoring.AuthoringProblem;

/** The number of a publication in an address. */
public record PublicationNumber(int value) {
    /** @throws org.alliances.mooc.kernel.ProblemException publication-not-found: none can have such a number */
    public static PublicationNumber fromString(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw AuthoringProblem.PUBLICATION_NOT_FOUND.asException();
        }
        return new PublicationNumber(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
