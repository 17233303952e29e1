package org.alliances.mooc.quiz.sealed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.course.QuizDocument.Release;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.platform.persistence.Ids;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.quiz.PaperDesk;
import org.alliances.mooc.quiz.SealedPapers;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Draws, seals and finds packages. */
@ApplicationScoped
class SealedPackageService implements SealedPapers {
    private static final int TRIES = 5;

    private final SealedPackageRepository packages;
    private final PaperDesk desk;
    private final Seals seals;

    SealedPackageService(SealedPackageRepository packages, PaperDesk desk, Seals seals) {
        this.packages = packages;
        this.desk = desk;
        this.seals = seals;
    }

    /** A package as its learner gets it, and whether it is new. */
    record Issued(SealedPackageView view, boolean isNew) {}

    /**
     * The package for the learner's next attempt at the quiz: the one that waits for it, or a new one. So nobody sees more
     * papers by asking more often.
     *
     * @throws org.alliances.mooc.kernel.ProblemException as {@link PaperDesk#drawForLater}
     */
    Issued issue(LearnerId learner, CourseKey course, QuizKey quiz, Instant now) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            PaperDesk.Drawn drawn = desk.drawForLater(learner, course, quiz, now);
            Optional<SealedPaper> waiting = next(learner, course, quiz, now);
            if (waiting.isPresent()) {
                return new Issued(view(learner, waiting.get(), now), false);
            }
            SealedPaper made = sealed(course, quiz, drawn, now);
            int number = packages.last(learner, course, quiz).map(SealedPackage::number).orElse(0) + 1;
            packages.persistAndFlush(SealedPackage.of(learner, made, number));
            return new Issued(view(learner, made, now), true);
        }));
    }

    private static SealedPaper sealed(CourseKey course, QuizKey quiz, PaperDesk.Drawn drawn, Instant now) {
        Instant closesAt = drawn.own().closesAt();
        Instant valid = now.plus(drawn.validity());
        Instant startBy = closesAt != null && closesAt.isBefore(valid) ? closesAt : valid;
        Instant end = drawn.own().dueAt(startBy) == null ? startBy : drawn.own().dueAt(startBy);
        return new SealedPaper(Ids.next(), course, quiz, drawn.revision(), drawn.json(), drawn.hash(),
                drawn.own().timeLimit(), now, startBy,
                end.plus(keysAreShownAtTheEnd(drawn) ? drawn.paper().rules().grace() : drawn.arrival()));
    }

    /** Then an answer that arrives after it may have been read off the keys: an instructor decides over it. */
    private static boolean keysAreShownAtTheEnd(PaperDesk.Drawn drawn) {
        var feedback = drawn.paper().rules().feedback();
        return Stream.of(feedback.score(), feedback.correctness(), feedback.explanation())
                .anyMatch(Release.AFTER_WINDOW::equals);
    }

    private SealedPackageView view(LearnerId learner, SealedPaper paper, Instant now) {
        PaperDesk.Printed printed = desk.print(paper.course(), paper.quiz(), paper.revision(), paper.paper());
        Duration limit = paper.timeLimit();
        return new SealedPackageView(paper.id(), paper.course().value(), paper.quiz().value(), printed.title(),
                paper.revision().value(), now, paper.issuedAt(), paper.startBy(), paper.answersBy(), limit,
                printed.rules().grace(), printed.rules().passPercent(), printed.print().questions(), paper.paperHash(),
                seals.seal(learner, paper));
    }

    @Override
    @Transactional
    public Optional<SealedPaper> next(LearnerId learner, CourseKey course, QuizKey quiz, Instant now) {
        return packages.last(learner, course, quiz).map(SealedPackage::toPaper)
                .filter(paper -> !now.isAfter(paper.startBy()) && !desk.isBegun(learner, paper.id()));
    }

    @Override
    @Transactional
    public Optional<SealedPaper> find(LearnerId learner, UUID id) {
        return packages.of(learner, id).map(SealedPackage::toPaper);
    }

    @Override
    public boolean isSealOf(LearnerId learner, SealedPaper paper, String seal) {
        return seals.isSealOf(learner, paper, seal);
    }
}
