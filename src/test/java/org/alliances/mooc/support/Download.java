package org.alliances.mooc.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.alliances.mooc.support.RawHttp.Answer;

/** Downloads files as a phone does, and sees the very bytes that travel. */
public final class Download {
    private final String token;
    private final boolean gzip;

    private Download(String account, boolean gzip) {
        this.token = "Authorization: Bearer " + Tokens.of(account);
        this.gzip = gzip;
    }

    /** @param gzip whether the phone says that it can read that */
    public static Download by(String account, boolean gzip) {
        return new Download(account, gzip);
    }

    public Answer get(String address, String... headers) {
        return RawHttp.send("GET", address, with(headers));
    }

    /** Loses the connection after so many bytes. */
    public Answer getAndHangUp(String address, int bytes, String... headers) {
        return RawHttp.sendAndHangUp("GET", address, bytes, with(headers));
    }

    private String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(token);
        if (gzip) {
            all.add("Accept-Encoding: gzip");
        }
        return all.toArray(String[]::new);
    }

    /** What the file has, of what has travelled. */
    public static byte[] content(String encoding, byte[] travelled) {
        if (!"gzip".equals(encoding)) {
            return travelled;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(travelled))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] content(Answer whole) {
        return content(whole.header("Content-Encoding"), whole.body());
    }
}
