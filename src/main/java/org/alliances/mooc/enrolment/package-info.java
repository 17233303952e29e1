/**
 * The life of an enrolment: a learner joins a run of a course, leaves it, comes back; and what she is granted in a run,
 * more time, more attempts, later deadlines.
 *
 * <p>Tables: {@code enrolment}, {@code enrolment_accommodation}; the history of accommodations is in the audit. Events
 * out: {@code AccommodationChanged}. Personal data: yes, who follows which course since when, and what she is granted
 * for which reason.
 */
package org.alliances.mooc.enrolment;
