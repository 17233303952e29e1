package org.alliances.mooc.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.restassured.RestAssured;

/** Sends bytes exactly as given, where a client library would mend or refuse what a test wants to send. */
public final class RawHttp {
    private RawHttp() {}

    /** One request without a body. */
    public static Answer send(String method, String target, String... headers) {
        return send(head(method, target, List.of(headers)), new byte[0]);
    }

    /** One request whose answer is not awaited: so many bytes of its body are read, and the connection is cut. */
    public static Answer sendAndHangUp(String method, String target, int bytes, String... headers) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head(method, target, List.of(headers)) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int left = Integer.MAX_VALUE;
            while (left > 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IllegalStateException("the answer is shorter than " + bytes + " bytes");
                }
                read.write(next);
                if (left < Integer.MAX_VALUE) {
                    left--;
                } else if (read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    left = bytes;
                }
            }
            return Answer.parse(read.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request with a body of that length. */
    public static Answer sendBody(String method, String target, byte[] body, String... headers) {
        return send(head(method, target, List.of(headers)) + "Content-Length: " + body.length + "\r\n", body);
    }

    /** One request whose body comes in so many chunks, without saying how long it will be. */
    public static Answer sendChunks(String method, String target, byte[] chunk, int chunks, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < chunks; i++) {
            body.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(chunk);
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(head(method, target, List.of(headers)) + "Transfer-Encoding: chunked\r\n", body.toByteArray());
    }

    private static String head(String method, String target, List<String> headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append("Connection: close\r\n").toString();
    }

    private static Answer send(String head, byte[] body) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (SocketException closedEarly) {
                // A server that refuses a body does not read it to its end; its answer is there to be read.
            }
            return Answer.parse(readAll(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException reset) {
            // What came before the reset is the answer.
        }
        return all.toByteArray();
    }

    /**
     * What came back; names of headers in lower case.
     *
     * @param headBytes how many bytes the status line and the headers had on the wire
     */
    public record Answer(int status, Map<String, String> headers, byte[] body, int headBytes) {
        private static Answer parse(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IllegalStateException("no answer but: " + text);
            }
            String[] lines = text.substring(0, end).split("\r\n");
            Map<String, String> headers = new TreeMap<>();
            for (int i = 1; i < lines.length; i++) {
                String[] header = lines[i].split(":", 2);
                headers.merge(header[0].toLowerCase(Locale.ROOT), header[1].trim(), (one, two) -> one + ", " + two);
            }
            byte[] body = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers,
                    "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body, end + 4);
        }

        private static byte[] joined(byte[] chunked) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            int at = 0;
            while (at < chunked.length) {
                int line = at;
                while (chunked[line] != '\r') {
                    line++;
                }
                int size = Integer.parseInt(new String(chunked, at, line - at, StandardCharsets.US_ASCII).trim(), 16);
                if (size == 0) {
                    break;
                }
                body.write(chunked, line + 2, size);
                at = line + 2 + size + 2;
            }
            return body.toByteArray();
        }

        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
