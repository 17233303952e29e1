package org.alliances.mooc.quiz.regrade;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.quiz.CorrectionBook;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/** Answers for « no corrections », as long as nothing keeps any. */
@ApplicationScoped
class NoCorrections implements CorrectionBook {
    @Override
    public Map<String, List<AppliedCorrection>> of(CourseKey course, Paper paper) {
        return Map.of();
    }
}
