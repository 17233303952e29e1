package org.alliances.mooc.sync.pull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.progress.ScreensApi.Screen;
import org.alliances.mooc.progress.ScreensApi.Screens;
import org.alliances.mooc.quiz.QuizAttempts;
import org.alliances.mooc.quiz.ResultsApi.Results;
import org.alliances.mooc.sync.pull.SyncCursor.Held;

/** The courses of a learner, beside what her app holds of them. */
final class Comparison {
    private final SyncCursor from;
    private final Fingerprints prints;
    private final Publications publications;
    private final List<SyncView.Course> courses = new ArrayList<>();
    private final List<ContentDelta> contents = new ArrayList<>();
    private final List<SyncView.Tombstone> gone = new ArrayList<>();
    private final SortedMap<Long, Held> held = new TreeMap<>();
    private boolean isBehind;

    private Comparison(SyncCursor from, Fingerprints prints, Publications publications) {
        this.from = from;
        this.prints = prints;
        this.publications = publications;
    }

    static Comparison of(SyncCursor from, Screens mine, Results reached, Fingerprints prints,
            Publications publications) {
        Comparison comparison = new Comparison(from, prints, publications);
        comparison.isBehind = !mine.notHere().isEmpty();
        mine.courses().forEach((course, screen) -> comparison.compare(course, screen,
                reached.attempts().getOrDefault(course, List.of())));
        comparison.leave(mine);
        return comparison;
    }

    private void compare(CourseKey course, Screen screen, List<QuizAttempts> attempts) {
        Held known = from.held(course);
        int revision = screen.course().revision();
        if (known.revision() > revision) {
            // Another replica told it of a publication that is not here yet: nothing goes back.
            isBehind = true;
            held.put(SyncCursor.id(course), known);
            return;
        }
        Held now = new Held(revision, prints.of(screen.course()), prints.of(attempts));
        held.put(SyncCursor.id(course), now);
        if (now.state() != known.state() || now.attempts() != known.attempts()) {
            courses.add(new SyncView.Course(course.value(), now.state() == known.state() ? null : screen.course(),
                    now.attempts() == known.attempts() ? null : attempts));
        }
        contents.add(new ContentDelta(publications.held(course, known.revision()).orElse(null),
                publications.of(course, revision), screen.decided(), screen.locked()));
    }

    private void leave(Screens mine) {
        Set<Long> followed = mine.notHere().stream().map(SyncCursor::id).collect(Collectors.toSet());
        followed.addAll(held.keySet());
        from.courses().forEach((id, known) -> {
            Optional<CourseKey> left = followed.contains(id) ? Optional.empty() : publications.named(id);
            left.ifPresentOrElse(course -> gone.add(SyncView.Tombstone.ofCourse(course)),
                    () -> held.putIfAbsent(id, known));
        });
    }

    /** Whether this replica does not know all yet that the learner or her app does. */
    boolean isBehind() {
        return isBehind;
    }

    /** By course, the lessons that are not as they were. */
    Map<CourseKey, Set<String>> movedLessons() {
        Map<CourseKey, Set<String>> moved = new HashMap<>();
        contents.stream().filter(ContentDelta::isNewer)
                .forEach(content -> moved.put(content.now().key(), content.movedLessons()));
        moved.values().removeIf(Set::isEmpty);
        return moved;
    }

    List<SyncView.Course> courses() {
        return courses;
    }

    /** @param also by the key of a course, lessons to load in any case */
    List<SyncContent> contents(Map<String, Set<String>> also) {
        return contents.stream().filter(content -> content.isNewer() || also.containsKey(content.now().key().value()))
                .map(content -> content.content(also.getOrDefault(content.now().key().value(), Set.of())))
                .filter(content -> !content.isEmpty()).toList();
    }

    List<SyncView.Tombstone> gone() {
        List<SyncView.Tombstone> all = new ArrayList<>(gone);
        contents.stream().filter(ContentDelta::isNewer).forEach(content -> all.addAll(content.tombstones()));
        return all;
    }

    /** What the app holds after the answer. */
    SortedMap<Long, Held> held() {
        return held;
    }
}
