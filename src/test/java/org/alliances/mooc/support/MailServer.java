package org.alliances.mooc.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it is given, or accepts nothing: enough of RFC 5321 for a real exchange. */
public final class MailServer implements AutoCloseable {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private volatile boolean refusing;

    /** What was delivered: the envelope's recipient, and the message with its soft line breaks undone. */
    public record Mail(String to, String message) {}

    private MailServer(ServerSocket socket) {
        this.socket = socket;
    }

    public static MailServer start() {
        try {
            MailServer server = new MailServer(new ServerSocket(0, 10, InetAddress.getByName("localhost")));
            Thread.ofPlatform().daemon().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** From now on every recipient is refused. */
    public void refuse() {
        refusing = true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> talk(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 localhost");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT") && refusing) {
                    say(out, "550 nobody here");
                } else if (command.startsWith("RCPT")) {
                    to = line.replaceFirst("(?i)rcpt to: *<(.*)>.*", "$1");
                    say(out, "250 ok");
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    mails.add(new Mail(to, message(in)));
                    say(out, "250 ok");
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 localhost");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString().replace("=\n", "").replace("=3D", "=");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
