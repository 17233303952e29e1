package org.alliances.mooc.contentpack;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alliances.mooc.contentpack.CourseReader.Reading;
import org.alliances.mooc.contentpack.zip.ZipFault;
import org.alliances.mooc.contentpack.zip.ZipReader;
import org.alliances.mooc.contentpack.zip.ZipRefused;
import org.alliances.mooc.contentpack.zip.ZipWriter;
import org.alliances.mooc.contentpack.zip.ZippedFile;
import org.alliances.mooc.course.CourseJson;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A course as a zip, in the layout of {@code course-content/}: its only folder is that of the course. What is packed and
 * unpacked is the same course, and packing it again gives the same bytes. Works in memory; touches no file and no table.
 */
public final class CoursePacking {
    /** What the file system of a Mac puts beside the folders that it packs. */
    private static final String BESIDE_FOLDERS = "__MACOSX/";

    private CoursePacking() {}

    /**
     * The course as a zip. Its bytes depend on the content of the trees and files alone: not on the order of fields, the
     * time or the machine. A lesson lies in the folder of the first module whose outline has it, one that is in no outline
     * in {@code modules/not-in-outline/}. The field {@code content} of assets is measured, and left out.
     *
     * @param course the key, which is that of the part of the kind COURSE
     * @param trees by part key; need not be valid documents
     * @param assetFiles pictures and documents, by name below {@code assets/}; a name that no asset can give its file
     *            (other than key, point and ending) is left out
     * @throws IllegalArgumentException where the course, or a part of it, has a key that is none, or a part is no object
     */
    public static byte[] zip(String course, Map<String, JsonNode> trees, Map<String, byte[]> assetFiles) {
        return ZipWriter.write(CourseWriter.files(course, trees, assetFiles));
    }

    /**
     * The course in a zip, read and checked as a course in a folder is. Hidden files are left out.
     *
     * @param zip of at most {@link ZipReader#MOST_ENTRIES} entries, with at most {@link ZipReader#LARGEST_TOTAL} bytes
     * @throws ZipRefused where nothing can be taken from the zip, whoever made it: says why, and by which entry
     */
    public static Unpacked unzip(byte[] zip) {
        SortedMap<String, ZippedFile> all = ZipReader.read(zip, CourseReader.LARGEST_FILE);
        all.keySet().removeIf(name -> name.startsWith(BESIDE_FOLDERS) || name.startsWith("."));
        if (all.isEmpty()) {
            throw ZipRefused.whole(ZipFault.EMPTY);
        }
        String course = folder(all);
        SortedMap<String, ZippedFile> within = new TreeMap<>();
        all.forEach((name, file) -> within.put(name.substring(course.length() + 1), file));
        ZippedFiles files = new ZippedFiles(within);
        Reading reading = CourseReader.read(course, files);
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        reading.trees().forEach((part, tree) -> {
            if (!tree.isMissingNode()) {
                trees.put(part, CourseJson.canonical(tree));
            }
        });
        return new Unpacked(course, trees, assets(files), reading.findings().stream().sorted().toList(),
                reading.faults().stream().sorted().toList(), reading.broken());
    }

    private static String folder(SortedMap<String, ZippedFile> files) {
        String first = files.firstKey();
        int slash = first.indexOf('/');
        String folder = slash < 0 ? "" : first.substring(0, slash);
        for (String name : files.keySet()) {
            if (slash < 0 || !name.startsWith(folder + "/")) {
                throw ZipRefused.entry(ZipFault.NOT_ONE_FOLDER, name);
            }
        }
        if (!CourseFile.isKey(folder)) {
            throw ZipRefused.entry(ZipFault.FOLDER_NOT_A_KEY, folder);
        }
        return folder;
    }

    private static SortedMap<String, byte[]> assets(ZippedFiles files) {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        for (String name : CourseListing.of("", files.names(), new ArrayList<>()).assets()) {
            String path = CourseFile.ASSETS + name;
            if (files.size(path) <= CourseReader.LARGEST_FILE) {
                assets.put(name, files.bytes(path));
            }
        }
        return assets;
    }
}
