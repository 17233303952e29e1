package org.alliances.mooc.catalogue;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.platform.http.ServedFile;
import org.alliances.mooc.publishing.PublishedFile;

/**
 * A file in memory, as it is served.
 *
 * @param compressible the same with its compressed form; {@code null} where its format is compressed by itself
 */
record HeldFile(PublishedFile file, ReadyBytes compressible) {
    /** Every other format of pictures and documents is compressed by itself. */
    private static final String TEXT = "image/svg+xml";

    static boolean isCompressible(String mediaType) {
        return TEXT.equals(mediaType);
    }

    static HeldFile of(PublishedFile file) {
        return new HeldFile(file, isCompressible(file.mediaType()) ? ReadyBytes.of(file.bytes()) : null);
    }

    String mediaType() {
        return file.mediaType();
    }

    /** How many bytes travel to who accepts gzip. */
    int travelling() {
        return compressible == null ? file.bytes().length : compressible.gzipSize();
    }

    /** How many bytes are held; with Brotli it is made later, and smaller than with gzip. */
    int weight() {
        return file.bytes().length + (compressible == null ? 0 : 2 * compressible.gzipSize());
    }

    Response served(HttpHeaders headers) {
        String tag = file.hash().value();
        return compressible == null
                ? ServedFile.of(file.bytes(), file.mediaType(), tag, headers)
                : ServedFile.compressible(compressible, file.mediaType(), tag, headers);
    }
}
