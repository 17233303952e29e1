package org.alliances.mooc.quiz.regrade;

import java.util.Comparator;
import java.util.UUID;

import org.alliances.mooc.platform.paging.Cursor;

/** Where a change stands in the list of changes. */
record ChangePlace(String quiz, UUID learner, UUID attempt) implements Comparable<ChangePlace> {
    /** Ids as texts, because databases order them by their bytes, and Java by numbers with a sign. */
    private static final Comparator<ChangePlace> ORDER = Comparator.comparing(ChangePlace::quiz)
            .thenComparing(place -> place.learner().toString()).thenComparing(place -> place.attempt().toString());

    static ChangePlace of(RegradeChangeView change) {
        return new ChangePlace(change.quiz(), change.learner(), change.attempt());
    }

    /**
     * @param cursor {@code null}: before the first
     * @throws org.alliances.mooc.kernel.ProblemException invalid-request (400): the cursor of another list
     */
    static ChangePlace of(Cursor cursor) {
        return cursor == null ? null : new ChangePlace(cursor.text(0), cursor.uuid(1), cursor.uuid(2));
    }

    Cursor cursor() {
        return Cursor.of(quiz, learner, attempt);
    }

    @Override
    public int compareTo(ChangePlace other) {
        return ORDER.compare(this, other);
    }
}
