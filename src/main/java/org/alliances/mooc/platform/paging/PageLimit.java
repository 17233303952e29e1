package org.alliances.mooc.platform.paging;

import java.util.List;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/**
 * How many elements of a list a client wants at once: the query parameter {@code limit}, 1 to {@value #MAX}. Declare it
 * as {@code @QueryParam("limit") @DefaultValue(PageLimit.DEFAULT) PageLimit limit}.
 */
public record PageLimit(int value) {
    /** For whoever does not say. */
    public static final String DEFAULT = "50";
    public static final int MAX = 200;
    private static final int DIGITS = 9;

    public PageLimit {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("a page has 1 to " + MAX + " elements");
        }
    }

    /**
     * From the query: the framework would answer that nothing was found where this is no number.
     *
     * @throws org.alliances.mooc.kernel.ProblemException invalid-request (400)
     */
    public static PageLimit fromString(String text) {
        if (text.matches("[0-9]{1," + DIGITS + "}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MAX) {
                return new PageLimit(number);
            }
        }
        throw PlatformProblem.INVALID_REQUEST
                .with("Le nombre d'éléments demandé ne convient pas.", "The number of elements asked for is not valid.")
                .withViolations(List.of(new Violation("limit", "query", Bilingual.of(
                        "doit être un nombre entier de 1 à " + MAX, "must be a whole number from 1 to " + MAX))));
    }

    /** What to ask a database for: one more than wanted, which tells whether there is a next page. */
    public int rows() {
        return value + 1;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
