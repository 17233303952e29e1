/**
 * Courses as zips in the layout of {@code course-content/}: the draft or a publication out, a course into its draft. An
 * import is saves like all others, in one transaction, and publishes nothing.
 *
 * <p>Tables: none of its own.
 */
package org.alliances.mooc.authoring.packing;
