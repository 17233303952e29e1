package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small valid course in a directory of its own, to be broken one rule at a time. */
final class CourseFixture {
    private static final Path ORIGINAL = Path.of("src/test/resources/contentpack/petit-cours");

    private final Path directory;
    private final Path course;

    CourseFixture(Path directory) {
        this.directory = directory;
        this.course = directory.resolve("petit-cours");
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                Files.copy(file, course.resolve(ORIGINAL.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    Path file(String name) {
        return course.resolve(name);
    }

    /** Replaces the only place where the file says {@code before}. */
    CourseFixture edit(String name, String before, String after) {
        String text = text(name);
        assertThat(text.split(java.util.regex.Pattern.quote(before), -1)).as(name + " says once: " + before).hasSize(2);
        return write(name, text.replace(before, after));
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseFixture write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    CourseFixture write(String name, byte[] bytes) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseFixture delete(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseFixture link(String name, Path target) {
        try {
            Files.createSymbolicLink(file(name), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ContentPack read() {
        return ContentPackLoader.read(directory);
    }

    /** What is wrong, as {@code level file:line rule}, the file below the course's folder. */
    List<String> findings() {
        return read().findings().stream().map(finding -> finding.level().wireName() + " "
                + finding.path().replaceFirst("^petit-cours/", "") + ":" + finding.line() + " " + finding.rule())
                .toList();
    }
}
