/**
 * Reads {@code course-content/}, the courses as plain files: says for each broken rule the file and line, and publishes
 * what changed. Nothing is published while any file of any course is broken. Packs a course as a zip of the same layout, and
 * unpacks one from whoever sends it.
 *
 * <p>Tables: none. Events: none; publishing announces what is published. Personal data: none.
 */
package org.alliances.mooc.contentpack;
