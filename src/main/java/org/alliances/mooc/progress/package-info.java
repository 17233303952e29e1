/**
 * What a learner has read, decided and completed; the percent and how it came about; where to go on. Lessons are served
 * from here, because whether a debrief may be seen depends on her decision.
 *
 * <p>Tables: {@code progress_completion}, {@code progress_decision}. Events in: {@link
 * org.alliances.mooc.quiz.AttemptGraded}. Personal data: yes, a learner's study and her reasons.
 */
package org.alliances.mooc.progress;
