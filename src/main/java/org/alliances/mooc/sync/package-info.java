/**
 * What an app of a learner and the server tell each other after a time apart. The rooms: {@code push} takes what was done
 * offline, {@code pull} tells what has changed.
 *
 * <p>Tables: those of its rooms. Personal data: yes.
 */
package org.alliances.mooc.sync;
