package org.alliances.mooc.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.course.text.WordDiff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** What changed between two states of a lesson: a pure function of both. Paragraphs that only moved have not changed. */
final class LessonDiff {
    private LessonDiff() {}

    static List<LessonChangesView.Change> between(LessonTexts before, LessonTexts after) {
        Set<String> names = new LinkedHashSet<>(after.sections().keySet());
        names.addAll(before.sections().keySet());
        List<LessonChangesView.Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.addAll(section(name, before.sections().getOrDefault(name, List.of()),
                    after.sections().getOrDefault(name, List.of())));
        }
        return changes;
    }

    private static List<LessonChangesView.Change> section(String name, List<Passage> before, List<Passage> after) {
        List<Passage> gone = without(before, after);
        List<Passage> come = without(after, before);
        List<LessonChangesView.Change> changes = new ArrayList<>();
        List<Passage> added = new ArrayList<>(come);
        for (AbstractDelta<String> delta : DiffUtils.diff(texts(gone), texts(come)).getDeltas()) {
            List<Passage> left = new ArrayList<>(
                    come.subList(delta.getTarget().getPosition(), delta.getTarget().last() + 1));
            int source = delta.getSource().getPosition();
            for (Passage old : gone.subList(source, source + delta.getSource().size())) {
                Wording.mostLike(old.text(), left).ifPresentOrElse(now -> {
                    left.remove(now);
                    added.remove(now);
                    changes.add(changed(name, old, now));
                }, () -> changes.add(new LessonChangesView.Change(name, "removed", null,
                        List.of(new LessonChangesView.Part("removed", old.text())))));
            }
        }
        for (Passage now : added) {
            changes.add(new LessonChangesView.Change(name, "added", now.anchor(),
                    List.of(new LessonChangesView.Part("added", now.text()))));
        }
        return changes;
    }

    private static LessonChangesView.Change changed(String section, Passage old, Passage now) {
        return new LessonChangesView.Change(section, "changed", now.anchor(),
                WordDiff.between(old.text(), now.text()).stream()
                        .map(part -> new LessonChangesView.Part(part.kind(), part.text())).toList());
    }

    private static List<Passage> without(List<Passage> passages, List<Passage> others) {
        Set<String> anchors = new LinkedHashSet<>();
        others.forEach(other -> anchors.add(other.anchor()));
        return passages.stream().filter(passage -> !anchors.contains(passage.anchor())).toList();
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }
}
