/**
 * What learners did while they were not connected: taken in any order, any number of times, from any number of devices, and
 * always with the same result. Every event is kept as it came, and what did not count can be read, with the reason, and
 * accepted by who teaches.
 *
 * <p>What an event means is for the features to say, through {@link org.alliances.mooc.quiz.OfflineAttempts}, {@link
 * org.alliances.mooc.progress.OfflineProgress} and {@link org.alliances.mooc.reading.OfflineNotes}; here it is read, put in
 * time, tried, and tried again when more arrives.
 *
 * <p>Tables: {@code sync_event}. Personal data: yes, everything that a learner does offline.
 */
package org.alliances.mooc.sync.push;
