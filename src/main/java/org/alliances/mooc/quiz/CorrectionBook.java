package org.alliances.mooc.quiz;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/** The corrections of keys that are in force. */
public interface CorrectionBook {
    /** Those that concern this paper, by question key, in the order in which they were made. Joins the transaction. */
    Map<String, List<AppliedCorrection>> of(CourseKey course, Paper paper);
}
