package org.alliances.mooc.authoring.draft;

import org.alliances.mooc.authoring.AuthoringProblem;

/** The number of a save in an address. */
public record RevisionInPath(int value) {
    /** @throws org.alliances.mooc.kernel.ProblemException part-revision-not-found: no save can have such a number */
    public static RevisionInPath fromString(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw AuthoringProblem.PART_REVISION_NOT_FOUND.asException();
        }
        return new RevisionInPath(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
