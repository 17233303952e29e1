package org.alliances.mooc.contentpack.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The text of a file: UTF-8 without exception, lines ended by {@code \n}, nothing in it that an editor does not show. */
public final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text, or nothing where a finding says why not. */
    public static Optional<String> decode(String path, byte[] bytes, List<ContentFinding> findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            findings.add(ContentFinding.error(path, lineOf(bytes, in.position()), "not-utf-8",
                    "un octet n'est pas de l'UTF-8", "a byte is not UTF-8"));
            return Optional.empty();
        }
        String text = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return visible(path, text, findings) ? Optional.of(text) : Optional.empty();
    }

    private static boolean visible(String path, String text, List<ContentFinding> findings) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (isInvisible(c)) {
                findings.add(ContentFinding.error(path, line, "invisible-character",
                        "le caractère invisible U+%04X n'est pas permis".formatted((int) c),
                        "the invisible character U+%04X is not allowed".formatted((int) c)));
                return false;
            }
        }
        return true;
    }

    /** Whether all of the text shows, and would be read as it is. */
    static boolean isVisible(String text) {
        return text.chars().allMatch(c -> c == '\n' || !isInvisible((char) c));
    }

    /**
     * Control characters, the line ends that only some tools see, the marks that make a text read otherwise than it is
     * written, and what is no character at all.
     */
    static boolean isInvisible(char c) {
        return Character.isISOControl(c) && c != '\t'
                || c == '\u2028' || c == '\u2029'
                || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069'
                || c == BYTE_ORDER_MARK || c >= '\uFFFE';
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
