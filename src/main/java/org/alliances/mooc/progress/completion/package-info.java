/**
 * What a learner has completed. Each completion is a fact, added once: repeats, late messages and new publications change
 * nothing that was earned. Only an instructor revokes, with a reason, and that is a fact too; after it the item can be earned
 * again, by something that was done later.
 *
 * <p>Tables: {@code progress_completion_fact}, whose last row of an item is what stands. Personal data: yes.
 */
package org.alliances.mooc.progress.completion;
