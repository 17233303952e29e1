/**
 * The life of an enrolment: a learner joins a run of a course, waits for a place, leaves it, comes back,
 * moves to another one; the dated runs themselves; and what she is granted in a run,
 * more time, more attempts, later deadlines.
 *
 * <p>Tables: {@code enrolment}, {@code enrolment_accommodation}, {@code enrolment_run}, {@code enrolment_waiting},
 * {@code enrolment_event} (what happened to enrolments, only added to); the history of accommodations is in the audit. Events
 * out: {@code AccommodationChanged}. Personal data: yes, who follows which course since when, and what she is granted
 * for which reason.
 */
package org.alliances.mooc.enrolment;
