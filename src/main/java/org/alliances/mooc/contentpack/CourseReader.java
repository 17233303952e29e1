package org.alliances.mooc.contentpack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.alliances.mooc.contentpack.text.ContentFinding;
import org.alliances.mooc.contentpack.text.LessonFile;
import org.alliances.mooc.contentpack.text.SourceMap;
import org.alliances.mooc.contentpack.text.TextFile;
import org.alliances.mooc.contentpack.text.YamlReader;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.rule.CourseValidator;
import org.alliances.mooc.course.rule.Finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads one course's folder, and says on which line of which file a rule is broken. */
final class CourseReader {
    static final int LARGEST_FILE = 1024 * 1024;

    private final String folder;
    private final CourseFiles source;
    private final List<ContentFinding> findings = new ArrayList<>();
    private final SortedMap<String, JsonNode> trees = new TreeMap<>();
    private final Map<String, CourseFile> files = new HashMap<>();
    private final Map<String, SourceMap> lines = new HashMap<>();

    private CourseReader(String folder, CourseFiles source) {
        this.folder = folder;
        this.source = source;
    }

    /**
     * What the files of a course say.
     *
     * @param trees by part key; a part that cannot be read is a missing node
     * @param contents the bytes of its pictures and documents, by SHA-256
     * @param findings as they were found
     * @param faults those errors because of which the trees are not all that the files say
     * @param broken those of the findings that are about the trees, at their places in them
     */
    record Reading(SortedMap<String, JsonNode> trees, SortedMap<String, byte[]> contents,
            List<ContentFinding> findings, List<ContentFinding> faults, List<Finding> broken) {}

    /**
     * The course, where it has no error.
     *
     * @param root the content directory, as a real path
     * @param findings receives what is wrong, and advice
     */
    static Optional<PackedCourse> read(Path root, Path course, List<ContentFinding> findings) {
        List<ContentFinding> ofCourse = new ArrayList<>();
        FolderFiles files = FolderFiles.list(root, course, ofCourse);
        Reading reading = read(course.getFileName().toString(), files);
        ofCourse.addAll(reading.findings());
        findings.addAll(ofCourse);
        return ofCourse.stream().anyMatch(ContentFinding::isError)
                ? Optional.empty()
                : Optional.of(new PackedCourse(CoursePackage.of(reading.trees()), reading.contents()));
    }

    /** @param folder the name of the course's folder */
    static Reading read(String folder, CourseFiles files) {
        return new CourseReader(folder, files).readAll();
    }

    private Reading readAll() {
        CourseListing listing = CourseListing.of(folder, source.names(), findings);
        AssetReader assets = new AssetReader(folder, listing.assets(), source, findings);
        listing.documents().forEach(file -> read(file, assets));
        assets.leftOver();
        require(PartKind.COURSE.partKey(folder), "course.yaml");
        require(PartKind.SOURCES.partKey(CoursePackage.SOURCES_KEY), "sources.yaml");
        List<ContentFinding> faults = new ArrayList<>(findings.stream().filter(ContentFinding::isError).toList());
        List<Finding> broken = CourseValidator.validate(trees, listing.assets());
        for (Finding finding : broken) {
            findings.add(placed(finding));
            if (finding.isError() && isFault(finding)) {
                faults.add(placed(finding));
            }
        }
        lessonsInTheirFolders();
        return new Reading(trees, assets.contents(), findings, faults, broken);
    }

    /** Whether it is open which part the file is, or whether it is one. */
    private boolean isFault(Finding finding) {
        return !trees.get(finding.part()).isObject()
                || "key-is-not-the-name".equals(finding.rule()) && "/key".equals(finding.pointer());
    }

    private void read(CourseFile file, AssetReader assets) {
        if (!CourseFile.isKey(file.key())) {
            error(file.path(), 0, "not-a-key",
                    "le nom « %s » n'est pas une clé : minuscules sans accent, chiffres et tirets"
                            .formatted(file.key()),
                    "the name “%s” is not a key: lower-case letters without accents, digits and hyphens"
                            .formatted(file.key()));
            return;
        }
        CourseFile other = files.putIfAbsent(file.part(), file);
        if (other != null) {
            error(file.path(), 0, "key-used-twice", "la clé « %s » sert déjà à %s".formatted(file.key(), other.path()),
                    "the key “%s” is already used by %s".formatted(file.key(), other.path()));
            return;
        }
        SourceMap map = new SourceMap(1);
        lines.put(file.part(), map);
        JsonNode tree = tree(file, map);
        if (file.kind() == PartKind.ASSET) {
            assets.complete(file, tree, map);
        }
        trees.put(file.part(), tree);
    }

    private JsonNode tree(CourseFile file, SourceMap map) {
        try {
            if (source.size(file.name()) > LARGEST_FILE) {
                error(file.path(), 0, "too-large", "ce fichier dépasse %d octets".formatted(LARGEST_FILE),
                        "this file has more than %d bytes".formatted(LARGEST_FILE));
                return MissingNode.getInstance();
            }
            return TextFile.decode(file.path(), source.bytes(file.name()), findings)
                    .map(text -> file.kind() == PartKind.LESSON
                            ? LessonFile.read(file.path(), text, map, findings)
                            : YamlReader.read(file.path(), text, 0, map, findings))
                    .orElse(MissingNode.getInstance());
        } catch (IOException e) {
            error(file.path(), 0, "unreadable", "ce fichier ne peut pas être lu", "this file cannot be read");
            return MissingNode.getInstance();
        }
    }

    private void require(String part, String name) {
        if (!files.containsKey(part)) {
            error(folder + "/" + name, 0, "missing-file", "ce fichier manque", "this file is missing");
        }
    }

    private ContentFinding placed(Finding finding) {
        CourseFile file = files.get(finding.part());
        int line = lines.get(finding.part()).line(finding.pointer(), finding.line());
        return new ContentFinding(finding.level(), file.path(), line, finding.rule(), finding.message());
    }

    private void lessonsInTheirFolders() {
        JsonNode outline = trees.getOrDefault(PartKind.COURSE.partKey(folder), MissingNode.getInstance())
                .path("outline");
        for (JsonNode module : outline) {
            for (JsonNode item : module.path("items")) {
                CourseFile lesson = files.get(PartKind.LESSON.partKey(item.path("lesson").asText()));
                String expected = module.path("module").asText();
                if (lesson != null && !lesson.module().equals(expected)) {
                    error(lesson.path(), 0, "lesson-in-another-folder",
                            "le plan place cette leçon dans le module « %s »".formatted(expected),
                            "the outline has this lesson in the module “%s”".formatted(expected));
                }
            }
        }
    }

    private void error(String path, int line, String rule, String french, String english) {
        findings.add(ContentFinding.error(path, line, rule, french, english));
    }
}
