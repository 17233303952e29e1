/**
 * Questions that are put right after learners have answered them, and the results that follow. A regrade is a correction
 * of one question, in force wherever the course asks it: for every paper up to the publication that was the latest when it
 * was applied, and for later ones as long as the question has the same content. Applying it and undoing it grade anew all
 * closed attempts that it concerns, each in one transaction; attempts that are open then are graded with it when they
 * close. Grades are a pure function of responses, marks and the corrections in force, so that undoing restores them.
 *
 * <p>Two regrades in one course come one after the other. Completions that were earned stay earned, whatever a regrade or
 * its undoing does to a result.
 *
 * <p>Tables: {@code quiz_correction_lock}, {@code quiz_regrade}, {@code quiz_regrade_change}. Events out: {@link
 * org.alliances.mooc.quiz.AttemptGraded}, by the ledger. Personal data: yes, results before and after.
 */
package org.alliances.mooc.quiz.regrade;
