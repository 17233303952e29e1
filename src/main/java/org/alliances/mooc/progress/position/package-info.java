/**
 * How far a learner has come inside a lesson, on whatever device. Not a fact that was earned, but a place that moves: the
 * newest stands, and nothing rests on it but where she goes on.
 *
 * <p>Tables: {@code progress_position}. No events. Personal data: yes.
 */
package org.alliances.mooc.progress.position;
