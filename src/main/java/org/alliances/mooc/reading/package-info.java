/**
 * What a learner keeps beside a text, and what has changed in it since she read it. Notes and bookmarks stand at a paragraph
 * and stay at it when the course is published anew; where the paragraph is gone, they say so and still hold its words.
 *
 * <p>Tables: {@code reading_note}, {@code reading_note_version}. No events. Personal data: yes, what a learner writes for
 * herself; nobody else reads it.
 */
package org.alliances.mooc.reading;
