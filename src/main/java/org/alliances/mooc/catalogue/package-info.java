/**
 * What learners can find: published courses, held in memory, rendered once and served as ready bytes. Follows the
 * publishing floor; several replicas catch up with each other's publications by polling the number.
 *
 * <p>Tables: none. Events in: {@link org.alliances.mooc.publishing.PackagePublished}. Personal data: none.
 */
package org.alliances.mooc.catalogue;
