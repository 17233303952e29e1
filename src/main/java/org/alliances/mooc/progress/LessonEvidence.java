package org.alliances.mooc.progress;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.progress.journal.Journals;
import org.alliances.mooc.progress.position.Positions;

/** Checks what a learner claims to have completed against what is known. One statement at most. */
@ApplicationScoped
class LessonEvidence {
    private final DecisionRepository decisions;
    private final Positions positions;
    private final Journals journal;

    LessonEvidence(DecisionRepository decisions, Positions positions, Journals journal) {
        this.decisions = decisions;
        this.positions = positions;
        this.journal = journal;
    }

    /**
     * Lets pass what the lesson's rule asks for.
     *
     * @param traces what she has left in the course, as far as that has been read already; {@code null}: it has not
     * @throws org.alliances.mooc.kernel.ProblemException decision-missing, not-read-to-the-end, not-handed-in
     */
    void require(LearnerId learner, PublishedCourse course, LessonKey lesson, LessonClaim claim, Traces traces) {
        switch (course.lesson(lesson).completionRule()) {
            case DECIDE -> {
                if (traces == null ? !decisions.exists(learner, course.key(), lesson) : !traces.hasDecided(lesson)) {
                    throw ProgressProblem.DECISION_MISSING.asException();
                }
            }
            case READ -> {
                boolean claimed = claim.position().filter(place -> place.isEndOf(course.paragraphs(lesson)))
                        .isPresent();
                if (!claimed && !(traces == null
                        ? positions.hasReachedEnd(learner, course.key(), lesson)
                        : traces.hasReachedEnd(lesson))) {
                    throw ProgressProblem.NOT_READ_TO_THE_END.asException().withMember("lastParagraph",
                            course.paragraphs(lesson).isEmpty() ? null : course.paragraphs(lesson).getLast());
                }
            }
            case HAND_IN -> {
                if (!journal.hasHandedIn(learner, course.key(), lesson)) {
                    throw ProgressProblem.NOT_HANDED_IN.asException();
                }
            }
            default -> {
                // To confirm is to say so, and she has.
            }
        }
    }
}
