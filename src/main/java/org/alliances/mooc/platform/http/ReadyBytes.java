package org.alliances.mooc.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.alliances.mooc.kernel.ContentHash;

/**
 * An answer that was made once: its JSON, the same compressed, and its strong entity tag. Immutable content is written
 * and compressed when it is published, not when it is read.
 */
public final class ReadyBytes {
    private final byte[] plain;
    private final byte[] gzip;
    private final ContentHash hash;
    private final String entityTag;

    private ReadyBytes(byte[] plain, byte[] gzip, ContentHash hash) {
        this.plain = plain;
        this.gzip = gzip;
        this.hash = hash;
        this.entityTag = hash.value().substring(0, 32);
    }

    public static ReadyBytes of(byte[] plain) {
        // The smallest too: the framework would compress it otherwise, under the entity tag of the plain form.
        return new ReadyBytes(plain, compress(plain), ContentHash.of(plain));
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        return gzip;
    }

    /** Without quotes. The compressed form has another one: RFC 9110, 8.8.3.3. */
    String entityTag(boolean compressed) {
        return compressed ? entityTag + "-gz" : entityTag;
    }

    /** How many bytes the JSON has. */
    public int size() {
        return plain.length;
    }

    /** How many bytes travel to who accepts gzip. */
    public int gzipSize() {
        return gzip.length;
    }

    /** Of the JSON. */
    public ContentHash hash() {
        return hash;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
