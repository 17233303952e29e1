/**
 * Attempts at quizzes: papers, responses, grading. A paper is frozen when the attempt starts and names the publication it
 * was drawn from, so that nothing published later changes it. Uniqueness stands in the schema; saving and submitting lock
 * the attempt's row, so that a response is graded or kept as refused, never lost.
 *
 * <p>Tables: {@code quiz_attempt}, {@code quiz_question_response}, {@code quiz_refused_response}. Events out: {@link
 * org.alliances.mooc.quiz.AttemptGraded}. Personal data: yes, what a learner answered and what it was worth.
 */
package org.alliances.mooc.quiz;
