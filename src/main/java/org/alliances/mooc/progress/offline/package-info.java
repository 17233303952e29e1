/**
 * Taking a course along: what there is to download, how heavy it is, and all of its text in one request.
 *
 * <p>Tables: none. Personal data: none of its own; what is listed depends on what the learner may read.
 */
package org.alliances.mooc.progress.offline;
