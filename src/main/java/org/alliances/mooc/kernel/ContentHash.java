package org.alliances.mooc.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The address of immutable content: the SHA-256 of its bytes, 64 lower-case hexadecimal digits. The function is frozen:
 * another one would be a new type and a migration, because hashes are stored and sent to clients.
 */
public record ContentHash(String value) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (value == null || !HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not a content hash");
        }
    }

    /** From a path segment or a stored text. */
    public static ContentHash fromString(String value) {
        return new ContentHash(value);
    }

    /** The hash of these bytes. */
    public static ContentHash of(byte[] content) {
        try {
            return new ContentHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
