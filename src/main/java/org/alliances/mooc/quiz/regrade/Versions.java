package org.alliances.mooc.quiz.regrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.item.Correction;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.RevisionNumber;
import org.alliances.mooc.quiz.paper.Rulings.AppliedCorrection;

/**
 * A question as each publication has it, with what is to be ruled about it there. Each publication is asked for once:
 * there may be many attempts, and older publications are not all in memory.
 */
final class Versions {
    private final PublishedCourses courses;
    private final CourseKey course;
    private final QuestionKey question;
    private final List<Regrade> inForce;
    private final Optional<AppliedCorrection> added;
    private final Predicate<PublishedCourse> concerned;
    private final Map<RevisionNumber, Version> known = new HashMap<>();

    /**
     * @param inForce the corrections that stay in force, in order; those of other questions are left alone
     * @param added one that comes after them, if any
     * @param concerned which publications are concerned at all
     */
    Versions(PublishedCourses courses, CourseKey course, QuestionKey question, List<Regrade> inForce,
            Optional<AppliedCorrection> added, Predicate<PublishedCourse> concerned) {
        this.courses = courses;
        this.course = course;
        this.question = question;
        this.inForce = inForce.stream().filter(regrade -> regrade.question().equals(question)).toList();
        this.added = added;
        this.concerned = concerned;
    }

    /**
     * @param rulings those that hold there, the added one last
     * @param unfit why the added one does not fit there; {@code null}: it fits
     */
    record Version(Question question, List<AppliedCorrection> rulings, boolean isConcerned, Bilingual unfit) {
        boolean isApplicable() {
            return unfit == null;
        }
    }

    /** Of a publication that has the question. */
    Version of(RevisionNumber revision) {
        return known.computeIfAbsent(revision, this::read);
    }

    private Version read(RevisionNumber revision) {
        PublishedCourse published = courses.course(course, revision);
        Question asked = published.question(question);
        List<AppliedCorrection> rulings = new ArrayList<>();
        inForce.stream().filter(regrade -> regrade.concerns(published)).map(Regrade::ruling).forEach(rulings::add);
        Bilingual unfit = added.flatMap(correction -> correction.correction().unfit(corrected(asked, rulings)))
                .orElse(null);
        added.ifPresent(rulings::add);
        return new Version(asked, List.copyOf(rulings), concerned.test(published), unfit);
    }

    /** The question after the corrections that fit it, one after the other, as grading applies them. */
    private static Question corrected(Question asked, List<AppliedCorrection> rulings) {
        Question corrected = asked;
        for (AppliedCorrection ruling : rulings) {
            Correction correction = ruling.correction();
            corrected = correction.unfit(corrected).isEmpty() ? correction.apply(corrected) : corrected;
        }
        return corrected;
    }
}
