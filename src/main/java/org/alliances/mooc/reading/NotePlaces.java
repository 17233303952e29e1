package org.alliances.mooc.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.course.text.Passage;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.progress.ProgressApi;

/** Finds the paragraphs of a learner's notes in one publication of a course. Reads each lesson once. */
final class NotePlaces {
    private final LearnerId learner;
    private final PublishedCourse course;
    private final ProgressApi progress;
    private final Map<LessonKey, Optional<LessonTexts>> lessons = new HashMap<>();

    NotePlaces(LearnerId learner, PublishedCourse course, ProgressApi progress) {
        this.learner = learner;
        this.course = course;
        this.progress = progress;
    }

    NoteView.Place of(Note note) {
        NoteContent content = note.content();
        if (content.anchor() == null) {
            return new NoteView.Place("lesson", null, null);
        }
        Optional<LessonTexts> texts = texts(note.lesson());
        Optional<Passage> same = texts.flatMap(lesson -> lesson.passage(content.anchor()));
        if (same.isPresent()) {
            return new NoteView.Place("attached", content.anchor(), same.get().text());
        }
        return texts.filter(lesson -> content.quote() != null)
                .flatMap(lesson -> Wording.mostLike(content.quote(), lesson.all()))
                .map(alike -> new NoteView.Place("changed", alike.anchor(), content.quote()))
                .orElseGet(() -> new NoteView.Place("gone", null, content.quote()));
    }

    /** The words of a paragraph, as far as this learner may read them in this publication. */
    Optional<String> quote(LessonKey lesson, String anchor) {
        return texts(lesson).flatMap(texts -> texts.passage(anchor)).map(Passage::text);
    }

    /** Empty where the publication does not have the lesson. */
    private Optional<LessonTexts> texts(LessonKey lesson) {
        return lessons.computeIfAbsent(lesson, key -> hasLesson(key)
                ? Optional.of(LessonTexts.of(course.lesson(key), progress.hasDecided(learner, course.key(), key)))
                : Optional.empty());
    }

    boolean hasLesson(LessonKey lesson) {
        return course.item(lesson.value()).filter(PublishedCourse.OutlineItem::isLesson).isPresent();
    }
}
