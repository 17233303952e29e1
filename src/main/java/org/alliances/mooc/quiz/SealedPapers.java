package org.alliances.mooc.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.kernel.RevisionNumber;

/** The papers that were drawn for attempts to come; whoever seals them says so. Joins the caller's transaction. */
public interface SealedPapers {
    /** The package from which the learner's next attempt at the quiz begins, if she has one that can still be begun. */
    Optional<SealedPaper> next(LearnerId learner, CourseKey course, QuizKey quiz, Instant now);

    /** One of the learner's packages, whatever became of it. */
    Optional<SealedPaper> find(LearnerId learner, UUID id);

    /** Whether this is the seal of the package: signed here, and saying what was said then. */
    boolean isSealOf(LearnerId learner, SealedPaper paper, String seal);

    /**
     * A paper in a package.
     *
     * @param id also of the attempt that takes the paper
     * @param paper the JSON of a {@link org.alliances.mooc.quiz.paper.Paper}
     * @param timeLimit of this learner; {@code null}: none
     * @param startBy until when the attempt can begin
     * @param answersBy until when what was done in it has to arrive
     */
    record SealedPaper(UUID id, CourseKey course, QuizKey quiz, RevisionNumber revision, String paper,
            String paperHash, Duration timeLimit, Instant issuedAt, Instant startBy, Instant answersBy) {}
}
