/**
 * What learners hand in for a lesson: their journal, answering the question of its module. Each text that is handed in is kept;
 * nobody grades it, and the learner and those who teach the course read it.
 *
 * <p>Tables: {@code progress_journal_entry}. No events. Personal data: yes.
 */
package org.alliances.mooc.progress.journal;
