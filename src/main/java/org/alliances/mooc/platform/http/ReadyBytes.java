package org.alliances.mooc.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.alliances.mooc.kernel.ContentHash;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * An answer that was made once: its JSON, the same compressed, and its strong entity tags. What is published is compressed
 * as well as it can be, once: with gzip when it is made, and with Brotli when somebody who reads Brotli first asks for it,
 * because that takes tens of milliseconds and most of what is kept of older publications is never asked for.
 */
public final class ReadyBytes {
    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();
    private static final int BEST = 11;
    /** Where the bytes are sent once: about as fast as gzip, and smaller. */
    private static final int FAST = 5;

    private final byte[] plain;
    private final byte[] gzip;
    private final int brotliQuality;
    private final ContentHash hash;
    private final String entityTag;
    private byte[] brotli;

    private ReadyBytes(byte[] plain, int brotliQuality) {
        this.plain = plain;
        // The smallest too: the framework would compress it otherwise, under the entity tag of the plain form.
        this.gzip = compress(plain);
        this.brotliQuality = brotliQuality;
        this.hash = ContentHash.of(plain);
        this.entityTag = hash.value().substring(0, 32);
    }

    /** What is kept, and sent many times. */
    public static ReadyBytes of(byte[] plain) {
        return new ReadyBytes(plain, BEST);
    }

    /** What is made for one answer. */
    public static ReadyBytes once(byte[] plain) {
        return new ReadyBytes(plain, FAST);
    }

    /** Whether this machine can compress so: the library brings native code for the usual ones only. */
    static boolean has(ContentCoding coding) {
        return coding != ContentCoding.BROTLI || HAS_BROTLI;
    }

    byte[] in(ContentCoding coding) {
        return switch (coding) {
            case IDENTITY -> plain;
            case GZIP -> gzip;
            case BROTLI -> brotli();
        };
    }

    /** Without quotes. Each compressed form has another one: RFC 9110, 8.8.3.3. */
    String entityTag(ContentCoding coding) {
        return entityTag + coding.suffix();
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

    private synchronized byte[] brotli() {
        if (brotli == null) {
            try {
                brotli = Encoder.compress(plain,
                        new Encoder.Parameters().setQuality(brotliQuality).setMode(Encoder.Mode.TEXT));
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory", e);
            }
        }
        return brotli;
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
