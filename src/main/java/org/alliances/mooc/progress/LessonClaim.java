package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.Optional;

import org.alliances.mooc.progress.completion.Source;
import org.alliances.mooc.progress.position.LessonPosition;

/**
 * That a learner has completed a lesson, as she claims.
 *
 * @param position where she says she was
 */
record LessonClaim(Instant completedAt, Source source, Optional<LessonPosition> position, Instant now) {}
