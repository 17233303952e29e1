/**
 * When the items of a course are due: for everybody by the course, otherwise in a run, later for a learner by her
 * accommodation, by an instructor's extension or by her own reset; and why it is so for her. To pass a deadline refuses
 * nothing by itself.
 *
 * <p>Tables: {@code deadline_run}, {@code deadline_change}; what instructors do is in the audit too. Personal data: yes,
 * which learner got how much more time for which reason.
 */
package org.alliances.mooc.deadline;
