/**
 * What an app of a learner and the server tell each other after a time apart.
 *
 * <p>The rooms: {@code pull} tells an app what changed since it asked last.
 */
package org.alliances.mooc.sync;
