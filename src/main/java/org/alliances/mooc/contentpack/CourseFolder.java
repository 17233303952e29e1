package org.alliances.mooc.contentpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the files of one course. Links that lead out of the content directory are refused. */
final class CourseFolder {
    static final String ASSETS = "assets/";

    private final Path root;
    private final Path course;
    private final List<ContentFinding> findings;
    private final List<CourseFile> files = new ArrayList<>();
    private final SortedMap<String, Path> assets = new TreeMap<>();

    private CourseFolder(Path root, Path course, List<ContentFinding> findings) {
        this.root = root;
        this.course = course;
        this.findings = findings;
    }

    /**
     * @param files those that become parts, in a stable order
     * @param assets pictures and documents, by their path below {@code assets/}
     */
    record Listing(List<CourseFile> files, SortedMap<String, Path> assets) {}

    /** @param root the content directory, as a real path */
    static Listing list(Path root, Path course, List<ContentFinding> findings) {
        CourseFolder folder = new CourseFolder(root, course, findings);
        try {
            Files.walkFileTree(course, folder.new Visitor());
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the files of a course", e);
        }
        folder.files.sort(Comparator.comparing(CourseFile::path));
        return new Listing(folder.files, folder.assets);
    }

    private void file(Path file) throws IOException {
        String path = slashes(root.relativize(file));
        String within = slashes(course.relativize(file));
        if (Files.isSymbolicLink(file) && !leadsToFileInside(file)) {
            findings.add(ContentFinding.error(path, 0, "link-outside",
                    "ce lien ne mène pas à un fichier du dossier des cours",
                    "this link does not lead to a file of the content directory"));
        } else if (within.startsWith(ASSETS) && !within.endsWith(".yaml")) {
            assets.put(within.substring(ASSETS.length()), file);
        } else if (!"README.md".equals(within)) {
            CourseFile.of(course.getFileName().toString(), path, within, file)
                    .ifPresentOrElse(files::add, () -> findings.add(ContentFinding.error(path, 0, "unexpected-file",
                            "ce fichier n'a pas de place dans un cours ; voir README.md",
                            "this file has no place in a course; see README.md")));
        }
    }

    private boolean leadsToFileInside(Path link) throws IOException {
        return Files.isRegularFile(link) && link.toRealPath().startsWith(root);
    }

    static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Does not follow links to directories; leaves out hidden files, which editors and systems make. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(file)) {
                file(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
