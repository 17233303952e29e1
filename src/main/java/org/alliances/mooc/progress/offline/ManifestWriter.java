package org.alliances.mooc.progress.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alliances.mooc.catalogue.FileSizes;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.ShownFile;
import org.alliances.mooc.course.LessonKind;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.http.ReadyBytes;
import org.alliances.mooc.progress.offline.LearnersAccess.Access;
import org.alliances.mooc.progress.offline.OfflineManifestView.File;
import org.alliances.mooc.progress.offline.OfflineManifestView.Item;
import org.alliances.mooc.progress.offline.OfflineManifestView.Size;

/** Writes the manifest of one publication for one learner: a pure function of what is ready and of what is open to her. */
final class ManifestWriter {
    /** With the base of all resources. */
    private static final String REVISION = "/api/v1/courses/%s/revisions/%d";
    private static final String JSON = "application/json";

    private final PublishedCourse course;
    private final Access access;
    private final Media media;
    private final FileSizes sizes;
    private final String revision;

    ManifestWriter(PublishedCourse course, Access access, Media media, FileSizes sizes) {
        this.course = course;
        this.access = access;
        this.media = media;
        this.sizes = sizes;
        this.revision = REVISION.formatted(course.key().value(), course.revision().value());
    }

    /** @param text {@link #text} */
    OfflineManifestView write(File text) {
        List<File> documents = List.of(ready("presentation", "", course.presentationBytes()),
                ready("outline", "/outline", course.outlineBytes()),
                ready("glossary", "/glossary", course.glossaryBytes()));
        List<Weighed> items = course.items().stream().filter(item -> !item.isQuiz()).map(this::weigh).toList();

        List<File> listed = Stream.concat(documents.stream(),
                items.stream().filter(item -> !item.isLocked()).flatMap(item -> item.taken().stream())).toList();
        Set<String> known = listed.stream().map(File::hash).collect(Collectors.toSet());
        List<File> toCome = items.stream().filter(Weighed::isLocked).flatMap(item -> item.taken().stream())
                .filter(file -> !known.contains(file.hash())).toList();
        return new OfflineManifestView(course.key().value(), course.revision().value(), media.wireName(), text,
                documents, items.stream().map(this::item).toList(), Size.of(listed),
                Size.of(items.stream().filter(item -> !item.isLocked()).flatMap(item -> item.left().stream())
                        .toList()),
                Size.of(toCome));
    }

    /** @param hash of all text that is open to her, SHA-256 */
    static File text(PublishedCourse course, String hash, int bytes, int gzipBytes) {
        return new File("text", REVISION.formatted(course.key().value(), course.revision().value()) + "/text", JSON,
                bytes, gzipBytes, hash);
    }

    /**
     * An item with all of its files.
     *
     * @param taken those that are to be downloaded
     * @param left those that are left out
     */
    private record Weighed(OutlineItem item, boolean isLocked, Boolean debriefed, List<File> taken, List<File> left) {}

    private Weighed weigh(OutlineItem item) {
        boolean locked = access.locked().contains(item.key());
        if (item.isAssignment()) {
            return new Weighed(item, locked, null, List.of(ready("assignment", "/assignments/" + item.key(),
                    course.assignmentBytes(new AssignmentKey(item.key())))), List.of());
        }
        LessonKey lesson = new LessonKey(item.key());
        boolean caseStudy = course.lesson(lesson).kind() == LessonKind.CASE_STUDY;
        boolean debriefed = caseStudy && access.decided().contains(item.key());
        List<File> taken = new ArrayList<>();
        List<File> left = new ArrayList<>();
        taken.add(ready("lesson", "/lessons/" + item.key(), course.lessonBytes(lesson, debriefed)));
        for (ShownFile shown : course.files(lesson, debriefed)) {
            int travelling = sizes.travelling(shown);
            (media.takes(travelling) ? taken : left).add(new File(
                    shown.mediaType().startsWith("image/") ? "picture" : "document", shown.address(),
                    shown.mediaType(), shown.bytes(), travelling, shown.hash().value()));
        }
        return new Weighed(item, locked, caseStudy ? debriefed : null, taken, left);
    }

    private Item item(Weighed weighed) {
        OutlineItem item = weighed.item();
        return new Item(item.key(), item.kind(), item.module(), item.title(), weighed.isLocked(), weighed.debriefed(),
                weighed.isLocked() ? List.of() : weighed.taken(), weighed.isLocked() ? List.of() : weighed.left(),
                Size.of(weighed.taken()));
    }

    private File ready(String kind, String path, ReadyBytes bytes) {
        return new File(kind, revision + path, JSON, bytes.size(), bytes.gzipSize(), bytes.hash().value());
    }
}
