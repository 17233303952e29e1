package org.alliances.mooc.quiz.policy;

/**
 * Which of two responses to the same question stays: the one with the higher sequence number. Each client counts up from
 * the highest number it has seen, so two devices that take turns agree (Lamport 1978); of equal numbers the text that
 * sorts last stays. So the order of arrival never matters.
 */
public final class SequencePolicy {
    /** The largest integer that every JSON client holds exactly (RFC 8259, 6). */
    public static final long LARGEST = (1L << 53) - 1;

    private SequencePolicy() {}

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
