package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small complete course of the README is one: written out as it stands there, the checker is silent. */
class ContentReadmeTest {
    private static final Pattern FILE = Pattern
            .compile("(?s)\\*\\*`(petite-alliance/[^`]+)`\\*\\*[^\n]*(?:\n[^\n`]*)*?\n```[a-z]+\n(.*?)\n```");

    @TempDir
    Path directory;

    @Test
    void exampleIsACompleteCourse() throws IOException {
        Matcher file = FILE.matcher(Files.readString(Path.of("course-content/README.md")));
        int files = 0;
        while (file.find()) {
            Path path = directory.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2) + "\n");
            files++;
        }

        assertThat(files).isEqualTo(10);
        ContentPack pack = ContentPackLoader.read(directory);
        assertThat(pack.findings()).isEmpty();
        assertThat(pack.courses()).singleElement()
                .satisfies(packed -> assertThat(packed.course().parts()).hasSize(9));
    }
}
