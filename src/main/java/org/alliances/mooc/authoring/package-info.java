/**
 * How a course is written and published: drafts of all its parts with every save kept, what is wrong with them, what they
 * would change and for whom, and publications of all or of some modules. Courses come and go as zips.
 *
 * <p>Tables: {@code authoring_course}, {@code authoring_part}, {@code authoring_revision} and those of its rooms. Contents
 * are kept by {@code publishing} under their hashes. Personal data: which account saved and published what.
 */
package org.alliances.mooc.authoring;
