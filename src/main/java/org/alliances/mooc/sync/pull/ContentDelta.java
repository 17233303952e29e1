package org.alliances.mooc.sync.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.ShownFile;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.http.ReadyBytes;

/**
 * What an app has to load anew when it goes from one publication to another. Pure. Two answers are compared by their bytes: a
 * lesson changes with the glossary's terms that it explains, too.
 *
 * @param before {@code null}: it holds nothing
 * @param debriefed the case studies that its learner reads with their debrief
 * @param locked what is not open to her: she does not learn what it shows
 */
record ContentDelta(PublishedCourse before, PublishedCourse now, Set<String> debriefed, Set<String> locked) {
    private static final String COURSE = "/api/v1/courses/";

    /**
     * @param also lessons to load in any case
     */
    SyncContent content(Set<String> also) {
        if (!isNewer()) {
            return new SyncContent(now.key().value(), now.revision().value(), null, null, null,
                    changed(OutlineItem::isLesson, "/lessons/", this::lesson, also), List.of(), List.of());
        }
        return new SyncContent(now.key().value(), now.revision().value(),
                document("", PublishedCourse::presentationBytes), document("/outline", PublishedCourse::outlineBytes),
                document("/glossary", PublishedCourse::glossaryBytes),
                changed(OutlineItem::isLesson, "/lessons/", this::lesson, also),
                changed(OutlineItem::isAssignment, "/assignments/",
                        (course, key) -> course.assignmentBytes(new AssignmentKey(key)), Set.of()),
                quizzes());
    }

    boolean isNewer() {
        return before == null || !before.revision().equals(now.revision());
    }

    /** The lessons whose text is another one, or that are gone: where notes stand in them may be elsewhere. */
    Set<String> movedLessons() {
        return before == null
                ? Set.of()
                : items(before).values().stream().filter(OutlineItem::isLesson).map(OutlineItem::key)
                        .filter(key -> !has(now, key) || !same(key, this::lesson)).collect(Collectors.toSet());
    }

    List<SyncView.Tombstone> tombstones() {
        if (before == null) {
            return List.of();
        }
        List<SyncView.Tombstone> gone = new ArrayList<>();
        items(before).values().stream().filter(item -> !has(now, item.key()) || isAnotherKind(item))
                .forEach(item -> gone.add(tombstone(
                        item.isQuiz() ? "quiz" : item.isAssignment() ? "assignment" : "lesson", item.key())));
        Set<String> shown = files(now);
        files(before).stream().filter(address -> !shown.contains(address))
                .forEach(address -> gone.add(tombstone("file", address)));
        return gone;
    }

    private boolean isAnotherKind(OutlineItem item) {
        OutlineItem other = now.item(item.key()).orElseThrow();
        return item.isQuiz() != other.isQuiz() || item.isAssignment() != other.isAssignment();
    }

    private SyncView.Tombstone tombstone(String kind, String id) {
        return new SyncView.Tombstone(kind, id, now.key().value());
    }

    private SyncContent.Document document(String path, Function<PublishedCourse, ReadyBytes> answer) {
        ReadyBytes bytes = answer.apply(now);
        return before != null && answer.apply(before).hash().equals(bytes.hash())
                ? null
                : new SyncContent.Document(frozen(path), bytes.size(), bytes.gzipSize(), bytes.hash().value());
    }

    private interface Answer {
        ReadyBytes of(PublishedCourse course, String key);
    }

    private ReadyBytes lesson(PublishedCourse course, String key) {
        return course.lessonBytes(new LessonKey(key), debriefed.contains(key));
    }

    private List<SyncContent.Part> changed(Predicate<OutlineItem> which, String path, Answer answer,
            Set<String> also) {
        return items(now).values().stream().filter(which)
                .filter(item -> also.contains(item.key()) || !heldBefore(item) || !same(item.key(), answer))
                .map(item -> {
                    ReadyBytes bytes = answer.of(now, item.key());
                    return new SyncContent.Part(item.key(), frozen(path + item.key()), bytes.size(), bytes.gzipSize(),
                            bytes.hash().value());
                }).toList();
    }

    private boolean same(String key, Answer answer) {
        return answer.of(before, key).hash().equals(answer.of(now, key).hash());
    }

    private boolean heldBefore(OutlineItem item) {
        return before != null && before.item(item.key()).filter(old -> old.isLesson() == item.isLesson()
                && old.isAssignment() == item.isAssignment()).isPresent();
    }

    private List<SyncContent.Quiz> quizzes() {
        return items(now).values().stream().filter(OutlineItem::isQuiz)
                .filter(item -> !heldBefore(item) || isAnotherQuiz(item))
                .map(item -> new SyncContent.Quiz(item.key(),
                        "/api/v1/me/courses/" + now.key().value() + "/quizzes/" + item.key()))
                .toList();
    }

    private boolean isAnotherQuiz(OutlineItem item) {
        QuizKey quiz = new QuizKey(item.key());
        return !now.quiz(quiz).equals(before.quiz(quiz)) || !questions(now, quiz).equals(questions(before, quiz));
    }

    private static Map<String, Object> questions(PublishedCourse course, QuizKey quiz) {
        return course.questions(quiz).stream().map(Question::key).collect(Collectors.toMap(key -> key,
                key -> course.questionHash(new QuestionKey(key))));
    }

    /** The addresses of the pictures and documents that she has been shown, or may be. */
    private Set<String> files(PublishedCourse course) {
        return items(course).values().stream().filter(OutlineItem::isLesson).map(OutlineItem::key)
                .filter(key -> !locked.contains(key))
                .flatMap(key -> course.files(new LessonKey(key), debriefed.contains(key)).stream())
                .map(ShownFile::address).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, OutlineItem> items(PublishedCourse course) {
        return course.items().stream().collect(Collectors.toMap(OutlineItem::key, item -> item, (one, other) -> one,
                LinkedHashMap::new));
    }

    private static boolean has(PublishedCourse course, String item) {
        return course.item(item).isPresent();
    }

    private String frozen(String path) {
        return COURSE + now.key().value() + "/revisions/" + now.revision().value() + path;
    }
}
