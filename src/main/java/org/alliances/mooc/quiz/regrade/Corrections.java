package org.alliances.mooc.quiz.regrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.CorrectionBook;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/**
 * The corrections in force. A course that was never corrected costs a look at one row; another one, one query more for its
 * few corrections. Nothing is cached, so that no replica grades by what was undone elsewhere.
 */
@ApplicationScoped
class Corrections implements CorrectionBook {
    private final CorrectionLockRepository locks;
    private final RegradeRepository regrades;
    private final PublishedCourses courses;

    Corrections(CorrectionLockRepository locks, RegradeRepository regrades, PublishedCourses courses) {
        this.locks = locks;
        this.regrades = regrades;
        this.courses = courses;
    }

    @Override
    @Transactional
    public void hold(CourseKey course) {
        locks.share(course);
    }

    @Override
    @Transactional
    public Map<String, List<AppliedCorrection>> of(CourseKey course, Paper paper) {
        if (locks.of(course).filter(lock -> !lock.isUntouched()).isEmpty()) {
            return Map.of();
        }
        Set<String> asked = paper.questions().stream().map(Paper.Asked::key).collect(Collectors.toSet());
        Map<String, List<AppliedCorrection>> concerning = new HashMap<>();
        PublishedCourse published = courses.course(course, new RevisionNumber(paper.revision()));
        for (Regrade regrade : regrades.inForce(course)) {
            if (asked.contains(regrade.question().value()) && regrade.concerns(published)) {
                concerning.computeIfAbsent(regrade.question().value(), question -> new ArrayList<>())
                        .add(regrade.ruling());
            }
        }
        return concerning;
    }
}
