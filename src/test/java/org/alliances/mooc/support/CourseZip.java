package org.alliances.mooc.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.alliances.mooc.contentpack.zip.ZipWriter;

/** The zip of a course, unpacked, to be changed as its author would and packed again. Names are below its folder. */
public final class CourseZip {
    private final String course;
    private final SortedMap<String, byte[]> files;

    private CourseZip(String course, SortedMap<String, byte[]> files) {
        this.course = course;
        this.files = files;
    }

    public static CourseZip of(byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String course = null;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                int slash = entry.getName().indexOf('/');
                course = entry.getName().substring(0, slash);
                files.put(entry.getName().substring(slash + 1), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourseZip(course, files);
    }

    public Set<String> names() {
        return files.keySet();
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Replaces the only place where the file says {@code before}. */
    public CourseZip edit(String name, String before, String after) {
        String text = text(name);
        assertThat(text.split(java.util.regex.Pattern.quote(before), -1)).as(name + " says once: " + before).hasSize(2);
        return write(name, text.replace(before, after));
    }

    public CourseZip write(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public CourseZip delete(String name) {
        assertThat(files.remove(name)).as(name).isNotNull();
        return this;
    }

    /** The same course under another key. */
    public CourseZip as(String key) {
        return new CourseZip(key, files).edit("course.yaml", "key: " + course + "\n", "key: " + key + "\n");
    }

    public byte[] bytes() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.forEach((name, bytes) -> entries.put(course + "/" + name, bytes));
        return ZipWriter.write(entries);
    }

    /** Puts the folder of the course into a directory. */
    public void unpack(Path directory) {
        files.forEach((name, bytes) -> {
            Path file = directory.resolve(course).resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
