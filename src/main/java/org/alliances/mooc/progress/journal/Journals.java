package org.alliances.mooc.progress.journal;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.platform.change.Changes;
import org.alliances.mooc.platform.paging.Cursor;
import org.alliances.mooc.platform.paging.Page;
import org.alliances.mooc.platform.paging.PageLimit;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.progress.lock.LessonGate;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps what learners hand in. */
@ApplicationScoped
public class Journals {
    private static final int TRIES = 5;

    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final LessonGate gate;
    private final JournalRepository entries;
    private final Changes changes;

    Journals(PublishedCourses courses, EnrolmentApi enrolments, LessonGate gate, JournalRepository entries,
            Changes changes) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.gate = gate;
        this.entries = entries;
        this.changes = changes;
    }

    /**
     * Adds the text, unless it was handed in before in the same words.
     *
     * @return what was handed in for the lesson, in the order in which it was written
     * @throws org.alliances.mooc.kernel.ProblemException course-not-found, lesson-not-found, not-enrolled,
     *         item-locked
     */
    List<JournalEntryView> handIn(LearnerId learner, CourseKey course, LessonKey lesson, String text,
            Instant writtenAt, Instant now) {
        PublishedCourse published = courses.course(course);
        published.lesson(lesson);
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            gate.enter(learner, course, lesson.value());
            List<JournalEntry> known = entries.of(learner, course, lesson);
            if (known.stream().noneMatch(entry -> entry.text().equals(text))) {
                keep(learner, JournalEntry.handIn(learner, course, lesson, known.size() + 1, text, writtenAt, now,
                        published.revision()));
            }
            return entries.of(learner, course, lesson).stream().map(JournalEntryView::of).toList();
        }));
    }

    /**
     * As {@link #handIn}, of what was written offline with that publication before her: the same text of another moment is
     * another entry.
     *
     * @param admitted whether an instructor lets it in, whatever is locked
     */
    public void handInOffline(LearnerId learner, PublishedCourse seen, LessonKey lesson, String text,
            Instant writtenAt, Instant now, boolean admitted) {
        seen.lesson(lesson);
        UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            if (!admitted) {
                gate.enterOffline(learner, seen, lesson.value(), writtenAt);
            }
            List<JournalEntry> known = entries.of(learner, seen.key(), lesson);
            if (known.stream().noneMatch(entry -> entry.text().equals(text) && entry.writtenAt().equals(writtenAt))) {
                keep(learner, JournalEntry.handIn(learner, seen.key(), lesson, known.size() + 1, text, writtenAt, now,
                        seen.revision()));
            }
            return null;
        }));
    }

    private void keep(LearnerId learner, JournalEntry entry) {
        entries.persistAndFlush(entry);
        changes.touch(learner, JournalSource.KIND, JournalSource.subject(entry));
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, lesson-not-found */
    @Transactional
    List<JournalEntryView> of(LearnerId learner, CourseKey course, LessonKey lesson) {
        courses.course(course).lesson(lesson);
        return entries.of(learner, course, lesson).stream().map(JournalEntryView::of).toList();
    }

    /** @throws org.alliances.mooc.kernel.ProblemException learner-not-found */
    @Transactional
    Page<JournalEntryView> taught(LearnerId learner, CourseKey course, PageLimit limit, Cursor cursor) {
        enrolments.requireKnown(learner, course);
        return Page.of(entries.of(learner, course, limit, cursor), limit,
                entry -> Cursor.of(entry.lessonKey(), entry.number()), JournalEntryView::of);
    }

    /** Whether she has handed in anything for the lesson. Joins the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hasHandedIn(LearnerId learner, CourseKey course, LessonKey lesson) {
        return entries.exists(learner, course, lesson);
    }
}
