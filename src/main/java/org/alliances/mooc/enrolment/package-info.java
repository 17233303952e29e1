/**
 * The life of an enrolment: a learner joins a run of a course, leaves it, comes back.
 *
 * <p>Tables: {@code enrolment}. Personal data: yes, who follows which course since when.
 */
package org.alliances.mooc.enrolment;
