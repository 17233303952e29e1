package org.alliances.mooc.authoring.publication;

import java.util.Collection;
import java.util.List;

import org.alliances.mooc.course.PartKind;

/**
 * What a publication is called: the edition counts when an instructor says that it is a new one, the major number when
 * something came or went or stands elsewhere, the minor number when only contents changed.
 */
record Version(int edition, int major, int minor) {
    static final Version FIRST = new Version(1, 0, 0);

    /**
     * @param isEdition whether the instructor calls it a new edition
     * @param isStructural whether the outline of the course is another one
     */
    Version next(boolean isEdition, boolean isStructural) {
        if (isEdition) {
            return new Version(edition + 1, 0, 0);
        }
        return isStructural ? new Version(edition, major + 1, 0) : new Version(edition, major, minor + 1);
    }

    /** Whether something that learners do came, went, or is asked otherwise. */
    static boolean isStructural(Collection<String> cameOrWent, boolean hasMoved) {
        return hasMoved || cameOrWent.stream().anyMatch(part -> List
                .of(PartKind.MODULE, PartKind.LESSON, PartKind.QUIZ, PartKind.QUESTION, PartKind.ASSIGNMENT).stream()
                .anyMatch(kind -> kind.names(part)));
    }

    @Override
    public String toString() {
        return edition + "." + major + "." + minor;
    }
}
