package org.alliances.mooc.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.UUID;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for {@code localhost} that is made for one test, a server that shows it, and clients that believe it. */
record ServedOverTls(Path keyStore, String password, int port) {

    static ServedOverTls in(Path folder) {
        ServedOverTls tls = new ServedOverTls(folder.resolve("tls.p12").toAbsolutePath(), UUID.randomUUID().toString(),
                freePort());
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                    "san=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                    tls.keyStore.toString(), "-storepass", tls.password).inheritIO().start();
            assertThat(keytool.waitFor()).isZero();
            return tls;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Environment variables of the application. */
    Map<String, String> settings() {
        return Map.of("QUARKUS_HTTP_SSL_PORT", Integer.toString(port),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE", keyStore.toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", password);
    }

    URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** @param version the newest that it speaks */
    HttpClient client(HttpClient.Version version) {
        try (InputStream file = Files.newInputStream(keyStore)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(file, password.toCharArray());
            KeyStore believed = KeyStore.getInstance("PKCS12");
            believed.load(null, null);
            believed.setCertificateEntry("localhost", own.getCertificate("localhost"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().version(version).sslContext(context).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
