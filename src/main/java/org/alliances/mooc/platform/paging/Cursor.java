package org.alliances.mooc.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/**
 * Where a page of a list ended: the values of the last element that the list is sorted by, so that the next page begins
 * after it, whatever has come in or gone meanwhile. Opaque to clients: the query parameter {@code cursor}. It is neither
 * secret nor signed, because it only says where to go on in a list that its reader may read anyway.
 */
public record Cursor(List<String> parts) {
    private static final String BETWEEN = "\n";
    private static final int MAX_LENGTH = 1_000;

    public Cursor {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.contains(BETWEEN))) {
            throw new IllegalArgumentException("a cursor has parts of one line");
        }
    }

    /** After the element with these values. */
    public static Cursor of(Object... parts) {
        return new Cursor(Stream.of(parts).map(Object::toString).toList());
    }

    /**
     * From the query.
     *
     * @throws ProblemException invalid-request (400) where this is no cursor of ours
     */
    public static Cursor fromString(String text) {
        try {
            if (!text.isEmpty() && text.length() <= MAX_LENGTH) {
                String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                Cursor cursor = new Cursor(List.of(read.split(BETWEEN, -1)));
                // Another spelling of the same bytes, and bytes that are no text, would be read leniently.
                if (cursor.toString().equals(text) && read.indexOf('\0') < 0) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, like what is written in another way than ours.
        }
        throw broken();
    }

    /** @throws ProblemException invalid-request (400): the cursor of another list */
    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    /** @throws ProblemException invalid-request (400): the cursor of another list */
    public UUID uuid(int index) {
        return read(index, UUID::fromString);
    }

    /** @throws ProblemException invalid-request (400): the cursor of another list */
    public int number(int index) {
        return read(index, Integer::valueOf);
    }

    /** @throws ProblemException invalid-request (400): the cursor of another list */
    public long longNumber(int index) {
        return read(index, Long::valueOf);
    }

    /** @throws ProblemException invalid-request (400): the cursor of another list */
    public String text(int index) {
        return read(index, Function.identity());
    }

    private <T> T read(int index, Function<String, T> reading) {
        try {
            return reading.apply(parts.get(index));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            throw broken();
        }
    }

    private static ProblemException broken() {
        return PlatformProblem.INVALID_REQUEST
                .with("Ce curseur n'est pas de cette liste.", "This cursor is not of this list.")
                .withViolations(List.of(new Violation("cursor", "query", Bilingual.of(
                        "doit être le « nextCursor » d'une page de cette liste, tel quel",
                        "must be the “nextCursor” of a page of this list, as it is"))));
    }

    /** As clients send it back. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }
}
