package org.alliances.mooc.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.platform.problem.PlatformProblem;
import org.alliances.mooc.progress.ProgressApi;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** A learner's notes: written, taken away, and found again after a publication. */
@ApplicationScoped
class NoteService implements OfflineNotes {
    /** More notes than any reader writes, few enough to be read at once. */
    private static final int MOST_IN_A_COURSE = 2_000;
    private static final int LONGEST_QUOTE = 2_000;
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final ProgressApi progress;
    private final NoteRepository notes;
    private final NoteVersionRepository versions;
    private final Changes changes;

    NoteService(PublishedCourses courses, EnrolmentApi enrolments, ProgressApi progress, NoteRepository notes,
            NoteVersionRepository versions, Changes changes) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.progress = progress;
        this.notes = notes;
        this.versions = versions;
        this.changes = changes;
    }

    /**
     * Writes a note, or keeps what came too late as a version of it. Any order and any repetition of the same writes leave
     * the same note.
     *
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, revision-not-found, note-elsewhere,
     *         too-many-notes, invalid-request
     */
    NoteView put(LearnerId learner, CourseKey course, LessonKey lesson, UUID id, PutNoteRequest request, Instant now) {
        requireWords(request);
        PublishedCourse published = courses.course(course);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            enrolments.requireActive(learner, course);
            NotePlaces places = new NotePlaces(learner, published, progress);
            NoteContent sent = content(learner, lesson, request, published, places, now);
            Written written = write(learner, course, lesson, id, sent, now);
            return view(written.note(), course, places, written.stands() ? "saved" : "superseded");
        }));
    }

    @Override
    public boolean write(LearnerId learner, PublishedCourse seen, LessonKey lesson, UUID id, String kind, String text,
            String paragraph, Instant at, Instant now) {
        PutNoteRequest request = new PutNoteRequest(kind, text, paragraph, seen.revision().value(), at);
        requireWords(request);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            enrolments.requireActive(learner, seen.key());
            NotePlaces places = new NotePlaces(learner, seen, progress);
            NoteContent sent = content(learner, lesson, request, seen, places, now);
            return write(learner, seen.key(), lesson, id, sent, now).stands();
        }));
    }

    @Override
    public boolean takeAway(LearnerId learner, PublishedCourse seen, LessonKey lesson, UUID id, Instant at,
            Instant now) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            enrolments.requireActive(learner, seen.key());
            return takeAway(learner, seen, lesson, id, at, now, notes.lock(learner, id));
        }));
    }

    private boolean takeAway(LearnerId learner, PublishedCourse seen, LessonKey lesson, UUID id, Instant at,
            Instant now, Optional<Note> known) {
        if (known.isEmpty()) {
            seen.lesson(lesson);
        }
        NoteContent gone = known.map(note -> note.content().takenAway(at))
                .orElseGet(() -> NoteContent.tombstone(seen.revision().value(), at));
        return write(learner, seen.key(), lesson, id, gone, now).stands();
    }

    /**
     * Takes a note away. What is known of it is kept; a write that is older does not bring it back. Repeatable, and one that
     * was never seen is remembered as taken away.
     *
     * @throws org.alliances.mooc.kernel.ProblemException not-enrolled, lesson-not-found, note-elsewhere, too-many-notes
     */
    void takeAway(LearnerId learner, CourseKey course, LessonKey lesson, UUID id, Instant recordedAt, Instant now) {
        PublishedCourse published = courses.course(course);
        UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            enrolments.requireActive(learner, course);
            Instant at = recordedAt == null || recordedAt.isAfter(now) ? now : recordedAt;
            Optional<Note> known = notes.lock(learner, id);
            // Gone is gone, unless it is told that it went later: then what was written in between does not bring it back.
            if (known.isEmpty() || !known.get().content().deleted() || recordedAt != null) {
                takeAway(learner, published, lesson, id, at, now, known);
            }
            return null;
        }));
    }

    private record Written(Note note, boolean stands) {}

    private Written write(LearnerId learner, CourseKey course, LessonKey lesson, UUID id, NoteContent sent,
            Instant now) {
        Optional<Note> known = notes.lock(learner, id);
        if (known.isEmpty()) {
            if (notes.count(learner, course) >= MOST_IN_A_COURSE) {
                throw ReadingProblem.TOO_MANY_NOTES.asException();
            }
            Note begun = Note.begin(learner, id, course, lesson, sent, now);
            notes.persistAndFlush(begun);
            announce(learner, begun);
            return new Written(begun, true);
        }
        Note note = known.get();
        if (!note.isIn(course, lesson)) {
            throw ReadingProblem.NOTE_ELSEWHERE.asException();
        }
        int order = NoteContent.ORDER.compare(sent, note.content());
        // To be gone at another moment too is nothing that it said.
        boolean stillGone = sent.deleted() && note.content().deleted();
        if (order > 0) {
            if (!stillGone) {
                versions.keep(note, note.content(), note.receivedAt());
            }
            note.say(sent, now);
            announce(learner, note);
        } else if (order < 0 && !stillGone) {
            versions.keep(note, sent, now);
        }
        return new Written(note, order >= 0);
    }

    private void announce(LearnerId learner, Note note) {
        if (note.content().deleted()) {
            changes.remove(learner, NoteSource.KIND, note.id());
        } else {
            changes.touch(learner, NoteSource.KIND, note.id());
        }
    }

    private NoteContent content(LearnerId learner, LessonKey lesson, PutNoteRequest request, PublishedCourse published,
            NotePlaces places, Instant now) {
        NotePlaces read = places;
        int revision = published.revision().value();
        if (request.revision() != null && request.revision() != revision) {
            revision = request.revision();
            read = new NotePlaces(learner, courses.course(published.key(), new RevisionNumber(revision)), progress);
        }
        if (!read.hasLesson(lesson)) {
            // Refuses in the words of the catalogue.
            published.lesson(lesson);
        }
        String quote = request.paragraph() == null
                ? null
                : read.quote(lesson, request.paragraph()).map(NoteService::shortened).orElse(null);
        Instant at = request.recordedAt() == null || request.recordedAt().isAfter(now) ? now : request.recordedAt();
        return new NoteContent(NoteKind.of(request.kind()), request.text(), request.paragraph(), quote, revision, at,
                false);
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE);
    }

    private static void requireWords(PutNoteRequest request) {
        if (NoteKind.of(request.kind()) == NoteKind.NOTE && (request.text() == null || request.text().isBlank())) {
            throw PlatformProblem.INVALID_REQUEST
                    .with("Une note a un texte ; un signet peut s'en passer.",
                            "A note has a text; a bookmark can do without.")
                    .withViolations(List.of(new Violation("text", "body",
                            Bilingual.of("ne doit pas être vide", "must not be blank"))));
        }
    }

    /**
     * The learner's notes in the course, or in one lesson of it, the oldest first.
     *
     * @param lesson {@code null}: in all
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found
     */
    @Transactional
    Page<NoteView> of(LearnerId learner, CourseKey course, LessonKey lesson, PageLimit limit, Cursor cursor) {
        NotePlaces places = new NotePlaces(learner, courses.course(course), progress);
        return Page.of(notes.of(learner, course, lesson, limit, cursor), limit,
                note -> Cursor.of(note.createdAt(), note.id()), note -> view(note, course, places, null));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException note-not-found */
    @Transactional
    NoteView note(LearnerId learner, CourseKey course, LessonKey lesson, UUID id) {
        Note note = known(learner, course, lesson, id);
        if (note.content().deleted()) {
            throw ReadingProblem.NOTE_NOT_FOUND.asException();
        }
        return view(note, course, new NotePlaces(learner, courses.course(course), progress), null);
    }

    /**
     * What the note says and has said, the newest first; those of a note that was taken away too.
     *
     * @throws org.alliances.mooc.kernel.ProblemException note-not-found
     */
    @Transactional
    Page<NoteVersionView> versions(LearnerId learner, CourseKey course, LessonKey lesson, UUID id) {
        Note note = known(learner, course, lesson, id);
        return Page.whole(NoteVersionView.of(note, versions.of(note)));
    }

    private Note known(LearnerId learner, CourseKey course, LessonKey lesson, UUID id) {
        return notes.findByIdOptional(new Note.Key(learner, id)).filter(note -> note.isIn(course, lesson))
                .orElseThrow(ReadingProblem.NOTE_NOT_FOUND::asException);
    }

    static NoteView view(Note note, CourseKey course, NotePlaces places, String outcome) {
        NoteContent content = note.content();
        return new NoteView(note.id(), course.value(), note.lesson().value(), content.kind().wireName(), content.text(),
                places.of(note), content.revision(), content.recordedAt(), note.createdAt(), outcome);
    }
}
