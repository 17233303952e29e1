package org.alliances.mooc.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The real Keycloak, whose administration is reached through a line that a test can cut: before a request arrives, or
 * before its answer comes back. Which requests is said by patterns of « METHOD path body », kept where every class loader
 * of the process finds them.
 */
public class InterruptedKeycloak extends KeycloakResource {
    private static final String BEFORE = "test.keycloak.cut-before";
    private static final String AFTER = "test.keycloak.cut-after";
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer line;
    private String target;

    /** Requests that match do not arrive. */
    public static void cutBefore(String pattern) {
        System.setProperty(BEFORE, pattern);
    }

    /** The answers to requests that match do not come back. */
    public static void cutAfter(String pattern) {
        System.setProperty(AFTER, pattern);
    }

    public static void mend() {
        System.clearProperty(BEFORE);
        System.clearProperty(AFTER);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        target = settings.get("quarkus.keycloak.admin-client.server-url");
        try {
            line = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        line.createContext("/", this::pass);
        line.start();
        settings.put("quarkus.keycloak.admin-client.server-url", "http://localhost:" + line.getAddress().getPort());
        return settings;
    }

    @Override
    public void stop() {
        mend();
        line.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + new String(body, StandardCharsets.UTF_8);
        if (matches(BEFORE, request)) {
            exchange.close();
            return;
        }
        HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : new String[]{"Authorization", "Content-Type", "Accept"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                copy.header(header, value);
            }
        }
        HttpResponse<byte[]> answer = send(copy.build());
        if (matches(AFTER, request)) {
            exchange.close();
            return;
        }
        answer.headers().firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        answer.headers().firstValue("Location")
                .ifPresent(place -> exchange.getResponseHeaders().set("Location", place));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean matches(String property, String request) {
        String pattern = System.getProperty(property);
        return pattern != null && request.matches("(?s)" + pattern);
    }
}
