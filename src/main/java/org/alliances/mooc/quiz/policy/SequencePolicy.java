package org.alliances.mooc.quiz.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which of two responses to the same question stays: the one with the higher sequence number. Each client counts up from
 * the highest number it has seen, so two devices that take turns agree (Lamport 1978); of equal numbers the text that
 * sorts last stays. So the order of arrival never matters.
 */
public final class SequencePolicy {
    /** The largest integer that every JSON client holds exactly (RFC 8259, 6). */
    public static final long LARGEST = (1L << 53) - 1;

    private SequencePolicy() {}

    /** The smallest number that is an instant: lower ones are counted. */
    private static final long FIRST_INSTANT = 1_000_000_000_000L;

    /**
     * The number of a response.
     *
     * @param sent the client's; {@code null}: it has none, and the response comes behind what is there
     * @param stored of the response that is there; {@code null}: none is
     * @param now becomes the number where nobody has counted, in microseconds: so a response that was given offline a while
     *            ago, whose number is its own instant, does not come in front of it
     */
    public static long number(Long sent, Long stored, Instant now) {
        if (sent != null) {
            return sent;
        }
        return stored != null && stored < FIRST_INSTANT
                ? stored + 1
                : Math.max(number(now), stored == null ? 0 : stored + 1);
    }

    /** The number of what was said at that instant, without another number. */
    public static long number(Instant at) {
        return Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    /** What becomes of a response that arrives. */
    public enum Verdict {
        /** It replaces the stored one. */
        NEWER,
        /** It is the stored one. */
        SAME,
        /** The stored one stays. */
        OLDER
    }

    /**
     * @param document the response in its stored form
     */
    public static Verdict verdict(long storedSequence, String storedDocument, long sequence, String document) {
        if (sequence != storedSequence) {
            return sequence > storedSequence ? Verdict.NEWER : Verdict.OLDER;
        }
        int order = document.compareTo(storedDocument);
        return order == 0 ? Verdict.SAME : order > 0 ? Verdict.NEWER : Verdict.OLDER;
    }
}
