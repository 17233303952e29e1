package org.alliances.mooc.quiz;

import java.util.List;

import org.alliances.mooc.kernel.Points;

/**
 * The result of an attempt.
 *
 * @param percent whole percent, rounded down
 * @param questions in the order of the paper
 */
record PaperGrade(Points points, Points maximum, int percent, boolean passed, List<QuestionGrade> questions) {}
