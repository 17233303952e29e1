package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void looksInTheWorkingDirectoryThenBesideTheJarThenAboveIt() throws IOException {
        Path working = Files.createDirectories(directory.resolve("somewhere"));
        Path jar = directory.resolve("app/quarkus-app/quarkus-run.jar");

        assertThat(find(working, jar)).isEqualTo(working.resolve("course-content"));
        Path above = Files.createDirectories(directory.resolve("app/course-content"));
        assertThat(find(working, jar)).isEqualTo(above);
        Path beside = Files.createDirectories(directory.resolve("app/quarkus-app/course-content"));
        assertThat(find(working, jar)).isEqualTo(beside);
        Path own = Files.createDirectories(working.resolve("course-content"));
        assertThat(find(working, jar)).isEqualTo(own);
    }

    @Test
    void takesAnAbsolutePathAsItIs() throws IOException {
        Path absolute = Files.createDirectories(directory.resolve("cours")).toAbsolutePath();

        assertThat(ContentDirectory.find(absolute.toString(), Path.of(""), Path.of("/app.jar"))).isEqualTo(absolute);
    }

    private static Path find(Path working, Path jar) {
        return ContentDirectory.find("course-content", working, jar);
    }
}
