package org.alliances.mooc.kernel;

/** The number of a publication of a course, from 1 upwards: the « revision » that learners' records name. */
public record RevisionNumber(int value) implements Comparable<RevisionNumber> {
    public RevisionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("revisions are numbered from 1");
        }
    }

    /** From a path segment. */
    public static RevisionNumber fromString(String value) {
        return new RevisionNumber(Integer.parseInt(value));
    }

    @Override
    public int compareTo(RevisionNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
