package org.alliances.mooc.app.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The file that Keycloak's output goes to, read to say what it is doing and why it gave up. */
record KeycloakLog(Path file) {

    /** What a line of the log means to the person who waits. */
    private static final Map<String, String> STAGES = Map.of(
            "Updating the configuration", "building itself, which it does once",
            "Running the server in development mode", "starting",
            "Initializing database schema", "making its database",
            "Importing from directory", "importing the realm");

    /** Keycloak's timestamp, level, class and thread. */
    private static final Pattern PREFIX = Pattern.compile("^\\S+ \\S+ +[A-Z]+ +\\[[^]]*] \\([^)]*\\) (ERROR: )?");

    void clear() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String stage() {
        List<String> lines = lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (Map.Entry<String, String> stage : STAGES.entrySet()) {
                if (lines.get(i).contains(stage.getKey())) {
                    return stage.getValue();
                }
            }
        }
        return "starting";
    }

    /** The most precise complaint: Keycloak names the general one first. */
    String lastError() {
        String last = "";
        for (String line : lines()) {
            if (line.contains("ERROR") && !line.contains("--verbose")) {
                last = line;
            }
        }
        if (last.isEmpty()) {
            last = lines().stream().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
        }
        return last.isEmpty() ? "it wrote nothing" : PREFIX.matcher(last).replaceFirst("").strip();
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
