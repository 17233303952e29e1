/**
 * What changed for a learner, in an order that a reader can follow: whoever changes a thing of hers says so to {@link
 * org.alliances.mooc.platform.change.Changes}; whoever reads asks {@link org.alliances.mooc.platform.change.ChangeFeed} for what
 * has a higher number than the last one that it saw. A feature that has such things offers a {@link
 * org.alliances.mooc.platform.change.ChangeSource} for each kind of them.
 *
 * <p>Tables: {@code change_feed}, {@code learner_feed}, {@code learner_change}. Personal data: which things a learner has, by
 * their keys.
 */
package org.alliances.mooc.platform.change;
