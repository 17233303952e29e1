package org.alliances.mooc.authoring.draft;

import org.alliances.mooc.authoring.AuthoringProblem;

/** The key of a part in an address: lower-case letters without accents, digits and hyphens, at most 80. */
public record PartName(String value) {
    private static final int LONGEST = 80;

    /** @throws org.alliances.mooc.kernel.ProblemException part-not-found: nothing can have such a key */
    public PartName {
        if (value.length() > LONGEST || !value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw AuthoringProblem.PART_NOT_FOUND.asException();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
