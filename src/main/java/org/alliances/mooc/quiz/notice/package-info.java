/**
 * What happened to a learner's results without her doing: a mark was released, a key was corrected, late evidence was
 * decided. Told once, kept, and marked as seen by her.
 *
 * <p>Tables: {@code quiz_notice}. Personal data: yes.
 */
package org.alliances.mooc.quiz.notice;
