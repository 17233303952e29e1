package org.alliances.mooc.app.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The database files of one Keycloak in a folder, with a stamp that says which realm file they were made from. */
record KeycloakDatabase(Path folder) {

    private static final String FILE = "keycloak.mv.db";
    private static final String STAMP = "realm.stamp";

    /** The address of the database; VALUE is a column of Keycloak's and a keyword of H2's. */
    String url() {
        return "jdbc:h2:file:" + folder.resolve("keycloak") + ";NON_KEYWORDS=VALUE";
    }

    boolean exists() {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    boolean isMadeFrom(String stamp) {
        try {
            Path file = folder.resolve(STAMP);
            return exists() && Files.isRegularFile(file) && Files.readString(file).equals(stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces these files by a copy of others. The stamp goes first and comes last: a broken copy is made again. */
    void copyFrom(KeycloakDatabase template, String stamp) {
        try {
            clear();
            Files.createDirectories(folder);
            Files.copy(template.folder.resolve(FILE), folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
            stampAs(stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stampAs(String stamp) throws IOException {
        Files.writeString(folder.resolve(STAMP), stamp);
    }

    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve(STAMP));
        Files.deleteIfExists(folder.resolve(FILE));
        Files.deleteIfExists(folder.resolve("keycloak.trace.db"));
    }

    /** Changes whenever the database has to be made anew: with another realm file or another Keycloak. */
    static String stampOf(Path realm, Path distribution) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(distribution.getFileName().toString().getBytes());
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(realm)), 0, 8);
        } catch (IOException e) {
            throw new KeycloakException("The realm file " + realm + " cannot be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
