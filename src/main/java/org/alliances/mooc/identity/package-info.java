/**
 * Who calls: learners, instructors and administrators as Keycloak knows them, the port to its administration, and the
 * rights of an account on a course.
 *
 * <p>Tables: {@code course_grant}. Personal data: which account may do what with which course; names pass through, none
 * is kept, and accounts live in Keycloak.
 */
package org.alliances.mooc.identity;
