package org.alliances.mooc.contentpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.alliances.mooc.contentpack.text.ContentFinding;

/** Reads a content directory: each folder in it is a course, except {@code schema/} and hidden ones. */
final class ContentPackLoader {
    private static final String SCHEMAS = "schema";

    private ContentPackLoader() {}

    /**
     * The courses, all without error.
     *
     * @throws ContentRefused naming every error of every file
     */
    static ContentPack load(Path directory) {
        ContentPack pack = read(directory);
        if (pack.hasErrors()) {
            throw new ContentRefused(pack.findings());
        }
        return pack;
    }

    /** The courses that have no error, and what is wrong with the others. */
    static ContentPack read(Path directory) {
        List<ContentFinding> findings = new ArrayList<>();
        List<PackedCourse> courses = new ArrayList<>();
        try {
            if (!Files.isDirectory(directory)) {
                findings.add(ContentFinding.error(directory.toString(), 0, "directory-missing",
                        "ce dossier de cours n'existe pas ; voir le réglage alliances.content.directory",
                        "this content directory does not exist; see the setting alliances.content.directory"));
                return new ContentPack(courses, findings);
            }
            Path root = directory.toRealPath();
            List<Path> folders = folders(root);
            if (folders.isEmpty()) {
                findings.add(ContentFinding.error(directory.toString(), 0, "no-course",
                        "ce dossier ne contient aucun cours", "this directory holds no course"));
            }
            folders.forEach(folder -> CourseReader.read(root, folder, findings).ifPresent(courses::add));
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the content directory", e);
        }
        return new ContentPack(List.copyOf(courses), findings.stream().sorted().toList());
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> !Files.isSymbolicLink(entry) && Files.isDirectory(entry))
                    .filter(entry -> !entry.getFileName().toString().startsWith(".")
                            && !SCHEMAS.equals(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
