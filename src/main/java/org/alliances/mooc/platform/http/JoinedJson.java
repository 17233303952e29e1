package org.alliances.mooc.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Collectors;

/**
 * Puts several ready answers into one JSON object, as they are: they are neither read nor written anew. The names and texts
 * that are given are the caller's own; what may have a quotation mark in it does not go through here.
 */
public final class JoinedJson {
    private final ByteArrayOutputStream bytes;

    /** @param size about how many bytes it will have */
    public JoinedJson(int size) {
        this.bytes = new ByteArrayOutputStream(size);
    }

    public JoinedJson number(String name, int value) {
        return member(name, Integer.toString(value));
    }

    /** @param key without a character that JSON escapes */
    public JoinedJson key(String name, String key) {
        return member(name, quoted(key));
    }

    /** @param keys as {@link #key} */
    public JoinedJson keys(String name, Collection<String> keys) {
        return member(name, keys.stream().map(JoinedJson::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    public JoinedJson answer(String name, ReadyBytes answer) {
        member(name, "");
        bytes.writeBytes(answer.in(ContentCoding.IDENTITY));
        return this;
    }

    public JoinedJson answers(String name, Collection<ReadyBytes> answers) {
        member(name, "[");
        for (Iterator<ReadyBytes> left = answers.iterator(); left.hasNext();) {
            bytes.writeBytes(left.next().in(ContentCoding.IDENTITY));
            if (left.hasNext()) {
                bytes.write(',');
            }
        }
        bytes.write(']');
        return this;
    }

    /** The whole object. */
    public ReadyBytes toReadyBytes() {
        write(bytes.size() == 0 ? "{}" : "}");
        return ReadyBytes.once(bytes.toByteArray());
    }

    private JoinedJson member(String name, String value) {
        write((bytes.size() == 0 ? "{" : ",") + quoted(name) + ":" + value);
        return this;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
