/**
 * Attempts at quizzes: started, answered, submitted, graded; and closed when their time ends, with nobody connected. A paper
 * is frozen when the attempt starts and names the publication it was drawn from, so that nothing published later changes
 * it. Uniqueness stands in the schema; saving and submitting lock the attempt's row, so that a response is graded or kept as
 * late evidence, never lost.
 *
 * <p>The rooms: {@code policy} has the rules, {@code paper} draws and grades, both pure; {@code marking} is where people
 * grade, {@code regrade} where questions are put right, {@code notice} where learners are told, {@code sealed} where papers
 * are drawn before their attempts. The first two know nothing of the others; the next three know attempts only through {@link
 * org.alliances.mooc.quiz.AttemptLedger}, the last one through {@link org.alliances.mooc.quiz.PaperDesk}.
 *
 * <p>What was done offline comes in through {@link org.alliances.mooc.quiz.OfflineAttempts}. An attempt that was submitted
 * offline is graded when somebody looks at it, or a short while after the last that came.
 *
 * <p>Whether the course leads to a quiz yet, {@link org.alliances.mooc.quiz.StartGate} says, which a higher floor implements.
 *
 * <p>Tables: {@code quiz_attempt}, {@code quiz_question_response}, {@code quiz_refused_response}. Events in: {@link
 * org.alliances.mooc.enrolment.AccommodationChanged}; out: {@link org.alliances.mooc.quiz.AttemptGraded}. Personal data:
 * yes, what a learner answered and what it was worth.
 */
package org.alliances.mooc.quiz;
