/**
 * What a learner has read, decided and completed; the percent and how it came about; where to go on. Lessons are served
 * from here, because whether a debrief may be seen depends on her decision.
 *
 * <p>The rooms: {@code completion} keeps what was completed, as facts; {@code position} keeps the place in a lesson; {@code journal} what is handed in; {@code offline} lists what to take along; {@code lock} says what is in the way of an item, and is pure. What
 * opens an item goes through {@link org.alliances.mooc.progress.lock.LessonGate}, and quizzes through {@link
 * org.alliances.mooc.quiz.StartGate}.
 *
 * <p>Table: {@code progress_decision}. Events in: {@link
 * org.alliances.mooc.quiz.AttemptGraded}. Personal data: yes, a learner's study and her reasons.
 */
package org.alliances.mooc.progress;
