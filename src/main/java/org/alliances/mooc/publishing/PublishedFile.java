package org.alliances.mooc.publishing;

import org.alliances.mooc.kernel.ContentHash;

/**
 * A file under its own hash. The bytes are not copied: they are to be read only.
 *
 * @param mediaType as it is to be served
 */
public record PublishedFile(ContentHash hash, String mediaType, byte[] bytes) {
    public PublishedFile {
        if (!ContentHash.of(bytes).equals(hash)) {
            throw new IllegalArgumentException("these bytes have another hash");
        }
    }

    /** The file of these bytes. */
    public static PublishedFile of(String mediaType, byte[] bytes) {
        return new PublishedFile(ContentHash.of(bytes), mediaType, bytes);
    }
}
