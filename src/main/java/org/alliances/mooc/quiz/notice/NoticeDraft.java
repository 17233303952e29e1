package org.alliances.mooc.quiz.notice;

import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuizKey;

/**
 * What a learner is to be told.
 *
 * @param before the points of the attempt, and {@code after}; equal where nothing changed
 * @param reason in the words of whoever did it; {@code null}: none was given
 */
public record NoticeDraft(LearnerId learner, NoticeKind kind, CourseKey course, QuizKey quiz, UUID attempt,
        Points before, Points after, String reason) {}
