/**
 * Immutable revisions by content hash, and numbered publications of them. Does not know what a course is: a package is a
 * set of named parts, a part is bytes.
 *
 * <p>Tables: {@code publishing_content}, {@code publishing_publication}, {@code publishing_revision}. Events out: {@link
 * org.alliances.mooc.publishing.PackagePublished}. Personal data: the name of who published.
 */
package org.alliances.mooc.publishing;
