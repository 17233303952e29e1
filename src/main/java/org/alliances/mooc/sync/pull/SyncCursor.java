package org.alliances.mooc.sync.pull;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.problem.PlatformProblem;

/**
 * What an app holds, in a few bytes that it keeps for the server, which keeps nothing: so it is good on each replica, and after
 * a restart. It is neither secret nor signed. Who makes one up is told less of her own, or more of it again.
 *
 * @param owner says of whom it is, in which installation, and of which kinds of things
 * @param number of the last change that the app was told
 * @param base it needs to know nothing of removals up to this one: it knows of them, or began when they were forgotten
 * @param home digest of what it was told, as are those that follow
 * @param courses by the digest of their key
 */
record SyncCursor(long owner, long number, long base, long home, long notices, SortedMap<Long, Held> courses) {
    /** Fits an address with room to spare: some 90 courses. */
    static final int MAX_LENGTH = 3_000;
    private static final byte FORMAT = 1;
    private static final int CHECK_BYTES = 4;
    /** In the form of another release: nobody's. */
    private static final SyncCursor FOREIGN = beginning(Digest.NONE, 0);

    SyncCursor {
        courses = new TreeMap<>(courses);
    }

    /** What an app holds of one course. */
    record Held(int revision, long state, long attempts) {
        /** Nothing. */
        static final Held NONE = new Held(0, Digest.NONE, Digest.NONE);
    }

    /**
     * Of an app that holds nothing.
     *
     * @param forgotten the highest number of a removal that has been forgotten by now
     */
    static SyncCursor beginning(long owner, long forgotten) {
        return new SyncCursor(owner, 0, forgotten, Digest.NONE, Digest.NONE, new TreeMap<>());
    }

    /** Of an app that is to be told all things in lists again, those included that it holds. */
    SyncCursor again() {
        return new SyncCursor(owner, 0, Math.max(base, number), home, notices, courses);
    }

    static long id(CourseKey course) {
        return Digest.of(course.value());
    }

    Held held(CourseKey course) {
        return courses.getOrDefault(id(course), Held.NONE);
    }

    /**
     * From the query. What was written by another release is read as that of nobody.
     *
     * @throws ProblemException invalid-request (400) where this is no cursor
     */
    public static SyncCursor fromString(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw broken();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            int end = all.length - CHECK_BYTES;
            // Another spelling of the same bytes would be read leniently.
            if (end < 1 || !text(all).equals(text)
                    || !Arrays.equals(check(all, end), 0, CHECK_BYTES, all, end, all.length)) {
                throw broken();
            }
            ByteBuffer bytes = ByteBuffer.wrap(all, 0, end);
            return bytes.get() == FORMAT ? read(bytes) : FOREIGN;
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            throw broken();
        }
    }

    private static SyncCursor read(ByteBuffer bytes) {
        long owner = digest(bytes);
        long number = number(bytes);
        long base = number(bytes);
        long home = digest(bytes);
        long notices = digest(bytes);
        SortedMap<Long, Held> courses = new TreeMap<>();
        while (bytes.hasRemaining()) {
            courses.put(digest(bytes), new Held((int) number(bytes), digest(bytes), digest(bytes)));
        }
        return new SyncCursor(owner, number, base, home, notices, courses);
    }

    /** As clients send it back. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORMAT);
        digest(bytes, owner);
        number(bytes, number);
        number(bytes, base);
        digest(bytes, home);
        digest(bytes, notices);
        courses.forEach((course, held) -> {
            digest(bytes, course);
            number(bytes, held.revision());
            digest(bytes, held.state());
            digest(bytes, held.attempts());
        });
        bytes.write(check(bytes.toByteArray(), bytes.size()), 0, CHECK_BYTES);
        return text(bytes.toByteArray());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Tells what was cut or mistyped from what was not. */
    private static byte[] check(byte[] bytes, int end) {
        return Digest.sha256(Arrays.copyOf(bytes, end));
    }

    private static void digest(ByteArrayOutputStream bytes, long digest) {
        for (int shift = Byte.SIZE * (Digest.BYTES - 1); shift >= 0; shift -= Byte.SIZE) {
            bytes.write((int) (digest >>> shift));
        }
    }

    private static long digest(ByteBuffer bytes) {
        long digest = 0;
        for (int index = 0; index < Digest.BYTES; index++) {
            digest = digest << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
        }
        return digest;
    }

    /** Seven bits a byte, the lowest first, as LEB128 has it. */
    private static void number(ByteArrayOutputStream bytes, long number) {
        long left = number;
        while (left >= 0x80) {
            bytes.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw broken();
    }

    private static ProblemException broken() {
        return PlatformProblem.INVALID_REQUEST
                .with("Ce curseur de synchronisation n'en est pas un.", "This is no cursor of a synchronisation.")
                .withViolations(List.of(new Violation("since", "query", Bilingual.of(
                        "doit être le « nextCursor » d'une réponse, tel quel",
                        "must be the “nextCursor” of an answer, as it is"))));
    }
}
