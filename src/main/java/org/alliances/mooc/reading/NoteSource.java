package org.alliances.mooc.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.ChangeSource;
import org.alliances.mooc.progress.ProgressApi;

/** Shows notes that changed, with the places that they have in the courses as published now. */
@ApplicationScoped
class NoteSource implements ChangeSource<NoteView>, NotesApi {
    static final String KIND = "note";

    private final NoteRepository notes;
    private final PublishedCourses courses;
    private final ProgressApi progress;

    NoteSource(NoteRepository notes, PublishedCourses courses, ProgressApi progress) {
        this.notes = notes;
        this.courses = courses;
        this.progress = progress;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NoteView> type() {
        return NoteView.class;
    }

    @Override
    @Transactional
    public Map<String, NoteView> show(LearnerId learner, Collection<String> subjects) {
        Set<UUID> ids = subjects.stream().map(UUID::fromString).collect(Collectors.toSet());
        Map<CourseKey, NotePlaces> places = new HashMap<>();
        Map<String, NoteView> shown = new HashMap<>();
        notes.of(learner, ids).forEach(note -> shown.put(note.id().toString(), NoteService.view(note, note.course(),
                places.computeIfAbsent(note.course(), key -> new NotePlaces(learner, courses.course(key), progress)),
                null)));
        return shown;
    }

    @Override
    @Transactional
    public boolean hasAnyIn(LearnerId learner, CourseKey course, Collection<String> lessons) {
        return !lessons.isEmpty() && notes.anyIn(learner, course, lessons);
    }
}
