package org.alliances.mooc.quiz;

import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/** The corrections of keys that are in force. */
public interface CorrectionBook {
    /**
     * Keeps corrections from being made or taken back in the course before the caller's transaction ends, so that an
     * attempt that closes meanwhile is either graded with a correction or found by it. Where attempts are locked that are
     * closed already, this comes first: whoever corrects holds the course and locks closed attempts then.
     */
    void hold(CourseKey course);

    /** Those that concern this paper, by question key, in the order in which they were made. Joins the transaction. */
    Map<String, List<AppliedCorrection>> of(CourseKey course, Paper paper);
}
