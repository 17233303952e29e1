package org.alliances.mooc.contentpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.alliances.mooc.contentpack.text.ContentFinding;

/** The files in the folder of a course. Links that lead out of the content directory are refused. */
final class FolderFiles implements CourseFiles {
    private final Path root;
    private final Path course;
    private final List<ContentFinding> findings;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private FolderFiles(Path root, Path course, List<ContentFinding> findings) {
        this.root = root;
        this.course = course;
        this.findings = findings;
    }

    /**
     * @param root the content directory, as a real path
     * @param findings receives the links that lead out of it
     */
    static FolderFiles list(Path root, Path course, List<ContentFinding> findings) {
        FolderFiles folder = new FolderFiles(root, course, findings);
        try {
            Files.walkFileTree(course, folder.new Visitor());
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the files of a course", e);
        }
        return folder;
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(files.get(name));
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(files.get(name));
    }

    private void file(Path file) throws IOException {
        if (Files.isSymbolicLink(file) && !leadsToFileInside(file)) {
            findings.add(ContentFinding.error(slashes(root.relativize(file)), 0, "link-outside",
                    "ce lien ne mène pas à un fichier du dossier des cours",
                    "this link does not lead to a file of the content directory"));
        } else {
            files.put(slashes(course.relativize(file)), file);
        }
    }

    private boolean leadsToFileInside(Path link) throws IOException {
        return Files.isRegularFile(link) && link.toRealPath().startsWith(root);
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Does not follow links to directories. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return CourseFiles.isHidden(directory.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!CourseFiles.isHidden(file.getFileName().toString())) {
                file(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
