package org.alliances.mooc.progress.completion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RevisionNumber;

/**
 * Adds facts; the last one of an item is what stands. All methods join the caller's transaction, which makes what follows
 * from an act part of it; of two at once the primary key lets one win, and the other tries again.
 */
@ApplicationScoped
public class Completions {
    private final CompletionFactRepository facts;

    Completions(CompletionFactRepository facts) {
        this.facts = facts;
    }

    /** A completion that stands. */
    public record Standing(Instant completedAt, Instant recordedAt, int revision) {
        private static Standing of(CompletionFact fact) {
            return new Standing(fact.completedAt(), fact.recordedAt(), fact.revision());
        }
    }

    /** What is claimed. @param completedAt later than {@code now} counts as {@code now} */
    public record Claim(Instant completedAt, Instant now, Source source, RevisionNumber revision) {}

    /** The completion that stands, if one does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Standing> of(LearnerId learner, CourseKey course, String item) {
        return standing(facts.of(new CompletedItem(learner, course, item)));
    }

    /** The keys of the items of the course that stand completed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> standing(LearnerId learner, CourseKey course) {
        return facts.standing(learner, course);
    }

    private static Optional<Standing> standing(List<CompletionFact> happened) {
        return happened.isEmpty() || happened.getLast().isRevocation()
                ? Optional.empty()
                : Optional.of(Standing.of(happened.getLast()));
    }

    /**
     * The learner has completed the item; where that stands already, nothing happens. What was done before a revocation does
     * not undo it.
     *
     * @param mayEarn is asked only where nothing stands, and refuses by throwing
     * @throws org.alliances.mooc.kernel.ProblemException completion-revoked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Standing earn(LearnerId learner, CourseKey course, String item, Claim claim, Runnable mayEarn) {
        CompletedItem which = new CompletedItem(learner, course, item);
        List<CompletionFact> happened = facts.of(which);
        Optional<Standing> known = standing(happened);
        if (known.isPresent()) {
            return known.get();
        }
        if (!happened.isEmpty() && !claim.completedAt().isAfter(happened.getLast().completedAt())) {
            throw CompletionProblem.COMPLETION_REVOKED.asException()
                    .withMember("revokedAt", happened.getLast().completedAt())
                    .withMember("reason", happened.getLast().reason());
        }
        mayEarn.run();
        return add(CompletionFact.earned(which, happened.size() + 1, claim.completedAt(), claim.now(),
                claim.source(), claim.revision()));
    }

    /**
     * As {@link #earn}, told late: where an earlier moment than the one that stands becomes known, it stands from then on. So
     * the order in which several devices tell it does not matter.
     *
     * @return whether it is what stands now
     * @throws org.alliances.mooc.kernel.ProblemException completion-revoked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean earnEarliest(LearnerId learner, CourseKey course, String item, Claim claim, Runnable mayEarn) {
        CompletedItem which = new CompletedItem(learner, course, item);
        List<CompletionFact> happened = facts.of(which);
        Optional<Standing> known = standing(happened);
        if (known.isEmpty()) {
            earn(learner, course, item, claim, mayEarn);
            return true;
        }
        boolean revokedSince = happened.stream()
                .anyMatch(fact -> fact.isRevocation() && !claim.completedAt().isAfter(fact.completedAt()));
        if (revokedSince || !isEarlier(claim, known.get())) {
            return false;
        }
        mayEarn.run();
        add(CompletionFact.earned(which, happened.size() + 1, claim.completedAt(), claim.now(), claim.source(),
                claim.revision()));
        return true;
    }

    /** Where it stands, and an earlier moment becomes known: that one stands from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveForward(LearnerId learner, CourseKey course, String item, Claim claim) {
        if (of(learner, course, item).isPresent()) {
            earnEarliest(learner, course, item, claim, () -> {});
        }
    }

    private static boolean isEarlier(Claim claim, Standing known) {
        int order = claim.completedAt().compareTo(known.completedAt());
        return order < 0 || order == 0 && claim.revision().value() < known.revision();
    }

    /**
     * An instructor lets in what was told late and refused: as if it had been earned then or, where it was revoked since, as
     * granted now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(LearnerId learner, CourseKey course, String item, Claim claim, UUID actor, String reason) {
        CompletedItem which = new CompletedItem(learner, course, item);
        List<CompletionFact> happened = facts.of(which);
        boolean revoked = !happened.isEmpty() && happened.getLast().isRevocation();
        if (revoked) {
            grant(which, claim.revision(), actor, reason, claim.now());
        } else {
            earnEarliest(learner, course, item, claim, () -> {});
        }
    }

    /**
     * As {@link #earn}; what was done before a revocation is no news, and is left.
     *
     * @param isEnoughAlone whether what was done now earns it without what was done before: after a revocation nothing else
     *            does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void earnUnlessRevoked(LearnerId learner, CourseKey course, String item, Claim claim,
            boolean isEnoughAlone) {
        List<CompletionFact> happened = facts.of(new CompletedItem(learner, course, item));
        if (happened.isEmpty() || isEnoughAlone && happened.getLast().isRevocation()
                && claim.completedAt().isAfter(happened.getLast().completedAt())) {
            earn(learner, course, item, claim, () -> {});
        }
    }

    /**
     * An instructor says that it is completed. Where that stands already, nothing happens.
     *
     * @return whether something did
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean grant(CompletedItem item, RevisionNumber revision, UUID actor, String reason, Instant now) {
        List<CompletionFact> happened = facts.of(item);
        if (standing(happened).isPresent()) {
            return false;
        }
        add(CompletionFact.byInstructor(item, happened.size() + 1, CompletionFact.Kind.GRANTED, revision, actor,
                reason, now));
        return true;
    }

    /**
     * An instructor takes it back. Where nothing stands because it was revoked before, nothing happens.
     *
     * @return whether something did
     * @throws org.alliances.mooc.kernel.ProblemException completion-not-found: it was never completed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean revoke(CompletedItem item, RevisionNumber revision, UUID actor, String reason, Instant now) {
        List<CompletionFact> happened = facts.of(item);
        if (happened.isEmpty()) {
            throw CompletionProblem.COMPLETION_NOT_FOUND.asException();
        }
        if (happened.getLast().isRevocation()) {
            return false;
        }
        facts.persistAndFlush(CompletionFact.byInstructor(item, happened.size() + 1, CompletionFact.Kind.REVOKED,
                revision, actor, reason, now));
        return true;
    }

    private Standing add(CompletionFact fact) {
        facts.persistAndFlush(fact);
        return Standing.of(fact);
    }
}
