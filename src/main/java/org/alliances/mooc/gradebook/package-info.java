/**
 * The grade of a course and how it comes about, item by item; what instructors put in the place of a result; the gradebook
 * of a class.
 *
 * <p>Tables: {@code grade_override}; what instructors do is in the audit too. Personal data: yes, which learner got which
 * result, and why an instructor changed it.
 */
package org.alliances.mooc.gradebook;
