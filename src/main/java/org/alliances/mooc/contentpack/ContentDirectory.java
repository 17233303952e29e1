package org.alliances.mooc.contentpack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the content directory that the configuration names. */
final class ContentDirectory {
    private ContentDirectory() {}

    /** Where the application of this process was started from, and where its jar is. */
    static Path find(String configured) {
        Path jar = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), 2)[0]);
        return find(configured, Path.of(""), jar.toAbsolutePath().normalize());
    }

    /** The first that exists; where none does, the one in the working directory, for the message. */
    static Path find(String configured, Path workingDirectory, Path jar) {
        Path inWorkingDirectory = workingDirectory.resolve(configured);
        Path besideJar = jar.resolveSibling(configured);
        Path aboveJar = jar.getParent() == null ? besideJar : jar.getParent().resolveSibling(configured);
        List<Path> places = Stream.of(inWorkingDirectory, besideJar, aboveJar).toList();
        return places.stream().filter(Files::isDirectory).findFirst().orElse(inWorkingDirectory);
    }
}
