package org.alliances.mooc.contentpack;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.alliances.mooc.contentpack.zip.ZippedFile;

/** The files of a course in a zip, in memory. */
final class ZippedFiles implements CourseFiles {
    private final SortedMap<String, ZippedFile> files = new TreeMap<>();

    /** @param files by their path below the course's folder */
    ZippedFiles(SortedMap<String, ZippedFile> files) {
        files.forEach((name, file) -> {
            if (!CourseFiles.isHidden(name)) {
                this.files.put(name, file);
            }
        });
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public long size(String name) {
        return files.get(name).size();
    }

    @Override
    public byte[] bytes(String name) {
        return files.get(name).bytes();
    }
}
