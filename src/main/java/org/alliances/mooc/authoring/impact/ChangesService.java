package org.alliances.mooc.authoring.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.draft.Checker;
import org.alliances.mooc.authoring.draft.DocumentDiff;
import org.alliances.mooc.authoring.draft.Draft;
import org.alliances.mooc.authoring.draft.DraftKind;
import org.alliances.mooc.authoring.draft.Drafts;
import org.alliances.mooc.authoring.draft.Waivers;
import org.alliances.mooc.authoring.publication.Choice;
import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.OutlineMoves;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.rule.Finding;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.progress.ClassProgress;
import org.alliances.mooc.publishing.PublishingApi;
import org.alliances.mooc.quiz.QuizApi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares the draft, or some modules of it, with what is published. The learners' side is computed by the very code that
 * shows learners their progress, in the course as it would be: so the numbers are those that a publication gives.
 */
@ApplicationScoped
class ChangesService {
    private static final Set<PartKind> ITEMS = Set.of(PartKind.LESSON, PartKind.QUIZ);

    private final Drafts drafts;
    private final Choice choice;
    private final Waivers waivers;
    private final PublishingApi publishing;
    private final PublishedCourses courses;
    private final ClassProgress progress;
    private final QuizApi quizzes;

    ChangesService(Drafts drafts, Choice choice, Waivers waivers, PublishingApi publishing, PublishedCourses courses,
            ClassProgress progress, QuizApi quizzes) {
        this.drafts = drafts;
        this.choice = choice;
        this.waivers = waivers;
        this.publishing = publishing;
        this.courses = courses;
        this.progress = progress;
        this.quizzes = quizzes;
    }

    /**
     * @param modules {@code null}: the whole course
     * @throws org.alliances.mooc.kernel.ProblemException module-not-in-outline
     */
    @Transactional
    ChangesView of(CourseKey course, Set<String> modules, Instant now) {
        Draft draft = drafts.of(course);
        SortedMap<String, JsonNode> after = choice.of(draft, draft.contents(), modules);
        SortedMap<String, JsonNode> before = drafts.trees(draft.published());
        List<ChangesView.Changed> changes = changes(draft, before, after);
        Map<String, String> waived = waivers.reasons(course);
        int errors = (int) Checker.check(after).stream().filter(Finding::isError)
                .filter(finding -> !waived.containsKey(Waivers.key(finding))).count();
        if (errors > 0) {
            return new ChangesView(draft.base(), modules, errors, changes, List.of(), null);
        }
        CoursePackage next = CoursePackage.of(after);
        List<OutlineMoves.Move> moves = choice.moves(draft, next.document());
        return new ChangesView(draft.base(), modules, 0, changes,
                moves.stream().map(move -> new ChangesView.Moved(kind(move.part()), PartKind.keyOf(move.part()),
                        move.remark())).toList(),
                draft.base() == 0 ? null : impact(draft, next, touched(changes, moves, before, after), now));
    }

    private static List<ChangesView.Changed> changes(Draft draft, SortedMap<String, JsonNode> before,
            SortedMap<String, JsonNode> after) {
        Set<String> parts = new TreeSet<>(before.keySet());
        parts.addAll(after.keySet());
        List<ChangesView.Changed> changes = new ArrayList<>();
        for (String part : parts) {
            JsonNode old = before.get(part) == null ? null : CourseJson.canonical(before.get(part));
            JsonNode now = after.get(part) == null ? null : CourseJson.canonical(after.get(part));
            if (old == null || now == null) {
                changes.add(new ChangesView.Changed(kind(part), PartKind.keyOf(part), title(old == null ? now : old),
                        old == null ? "added" : "removed", draft.isOvertaken(part), List.of()));
            } else if (!old.equals(now)) {
                changes.add(new ChangesView.Changed(kind(part), PartKind.keyOf(part), title(now), "changed",
                        draft.isOvertaken(part), DocumentDiff.between(old, now)));
            }
        }
        return changes;
    }

    /** Lessons and quizzes that are touched themselves, moved, or whose questions are touched. */
    private static Set<String> touched(List<ChangesView.Changed> changes, List<OutlineMoves.Move> moves,
            SortedMap<String, JsonNode> before, SortedMap<String, JsonNode> after) {
        Set<String> touched = new TreeSet<>();
        Set<String> questions = new TreeSet<>();
        for (ChangesView.Changed change : changes) {
            for (PartKind kind : ITEMS) {
                if (kind(kind.partKey("")).equals(change.kind())) {
                    touched.add(kind.partKey(change.key()));
                }
            }
            if (change.kind().equals(DraftKind.QUESTIONS.text())) {
                questions.add(change.key());
            }
        }
        moves.stream().map(OutlineMoves.Move::part).filter(part -> ITEMS.contains(PartKind.ofPartKey(part)))
                .forEach(touched::add);
        Stream.of(before, after).forEach(trees -> trees.forEach((part, tree) -> {
            if (PartKind.QUIZ.names(part)) {
                tree.path("questions").forEach(question -> {
                    if (questions.contains(question.asText())) {
                        touched.add(part);
                    }
                });
            }
        }));
        return touched;
    }

    private ChangesView.Impact impact(Draft draft, CoursePackage next, Set<String> touched, Instant now) {
        CourseKey course = draft.course();
        SortedMap<String, ContentHash> hashes = new TreeMap<>();
        next.parts().forEach((part, bytes) -> hashes.put(part, ContentHash.of(bytes)));
        PublishedCourse would = courses.unpublished(publishing.candidate(course.value(), hashes), next.parts());
        List<ClassProgress.Sum> sums = progress.in(course, List.of(courses.course(course), would), now);
        Map<String, Long> open = quizzes.openAttempts(course);
        Map<String, ClassProgress.Touched> items = sums.getFirst().items();
        return new ChangesView.Impact(sums.getFirst().learners(), touched.stream().map(part -> {
            String key = PartKind.keyOf(part);
            ClassProgress.Touched by = items.getOrDefault(key, new ClassProgress.Touched(0, 0));
            boolean isQuiz = PartKind.QUIZ.names(part);
            return new ChangesView.Item(kind(part), key, by.inside(), by.completed(),
                    isQuiz ? open.getOrDefault(key, 0L) : 0);
        }).toList(), standing(sums.getFirst()), standing(sums.getLast()));
    }

    private static ChangesView.Standing standing(ClassProgress.Sum sum) {
        return new ChangesView.Standing(sum.meanPercentInHundredths(), sum.certified());
    }

    private static String kind(String part) {
        return DraftKind.textOf(PartKind.ofPartKey(part));
    }

    private static String title(JsonNode tree) {
        JsonNode title = tree.has("title") ? tree.get("title") : tree.path("term");
        return title.isTextual() ? title.textValue() : null;
    }
}
