package org.alliances.mooc.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.course.LessonDocument;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.course.Requirement;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.AssignmentKey;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.platform.http.ReadyBytes;

/** One publication of a course, immutable, held in memory. */
public interface PublishedCourse {
    CourseKey key();

    RevisionNumber revision();

    CourseDocument document();

    /** What anybody may read of it: title, summary, objectives, modules. */
    ReadyBytes presentationBytes();

    /** Modules, then their items, in order, without bodies. */
    ReadyBytes outlineBytes();

    /** Terms and definitions, in alphabetical order. */
    ReadyBytes glossaryBytes();

    /** Whether the outline of this publication has the quiz. */
    boolean hasQuiz(QuizKey quiz);

    /** @throws org.alliances.mooc.kernel.ProblemException quiz-not-found */
    QuizDocument quiz(QuizKey quiz);

    /** @throws IllegalArgumentException for a question that is not in this publication */
    Question question(QuestionKey question);

    /** The address of the question's content: what its author wrote; empty where this publication does not have it. */
    Optional<ContentHash> questionHash(QuestionKey question);

    /** The questions of a quiz, in the order of its file: those that are asked, or those that a draw draws from. */
    List<Question> questions(QuizKey quiz);

    /** @throws org.alliances.mooc.kernel.ProblemException lesson-not-found */
    LessonDocument lesson(LessonKey lesson);

    /**
     * The lesson as it goes to a learner.
     *
     * @param debriefed whether she has decided, where it is a case study
     * @throws org.alliances.mooc.kernel.ProblemException lesson-not-found
     */
    ReadyBytes lessonBytes(LessonKey lesson, boolean debriefed);

    /**
     * The pictures and documents that it shows then, each once, in order.
     *
     * @param debriefed as for {@link #lessonBytes}
     * @throws org.alliances.mooc.kernel.ProblemException lesson-not-found
     */
    List<ShownFile> files(LessonKey lesson, boolean debriefed);

    /**
     * All that is to be read in the course, in one document: presentation, outline, glossary, and each lesson and each
     * assignment as it goes to a learner. It is put together each time.
     *
     * @param withheld the keys of the items that are not in it
     * @param debriefed the keys of the case studies that she has decided in
     */
    ReadyBytes textBytes(Set<String> withheld, Set<String> debriefed);

    /**
     * An assignment as it goes to a learner.
     *
     * @throws org.alliances.mooc.kernel.ProblemException assignment-not-found
     */
    ReadyBytes assignmentBytes(AssignmentKey assignment);

    /** The paragraphs of a lesson's body by the ids that they have in its HTML, in order; none of a lesson that is not here. */
    List<String> paragraphs(LessonKey lesson);

    /** What a module of the outline is called. */
    String moduleTitle(String module);

    /** The publication in which the item's present text came in. */
    RevisionNumber since(OutlineItem item);

    /** The publication in which the item came in for the first time, with whatever text. */
    RevisionNumber first(OutlineItem item);

    /** What has to be met before the item opens, its module's conditions first; empty for one that is not in the outline. */
    List<Requirement> requirements(String item);

    /** Where an item stands in the outline, if it does. */
    Optional<OutlineItem> item(String key);

    /** All items of the outline, in order. */
    List<OutlineItem> items();

    /**
     * One entry of the outline.
     *
     * @param kind {@code text}, {@code script}, {@code workshop}, {@code case-study}, {@code quiz} or
     *            {@code assignment}
     * @param points what a quiz or an assignment is worth; zero for a lesson
     */
    record OutlineItem(String module, String key, String kind, String title, int minutes,
            Points points) {
        public boolean isQuiz() {
            return "quiz".equals(kind);
        }

        public boolean isAssignment() {
            return "assignment".equals(kind);
        }

        public boolean isLesson() {
            return !isQuiz() && !isAssignment();
        }
    }
}
