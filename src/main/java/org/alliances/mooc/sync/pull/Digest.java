package org.alliances.mooc.sync.pull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A short hash: what an app holds, as its cursor says it. Two that differ by chance alone are one in 2⁴⁸. */
final class Digest {
    /** Nothing has this one. */
    static final long NONE = 0;
    /** How many bytes of it a cursor keeps. */
    static final int BYTES = 6;

    private Digest() {}

    static long of(byte[] content) {
        long first = ByteBuffer.wrap(sha256(content)).getLong() >>> (Long.SIZE - Byte.SIZE * BYTES);
        return first == NONE ? 1 : first;
    }

    static long of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
