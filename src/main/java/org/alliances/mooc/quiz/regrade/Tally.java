package org.alliances.mooc.quiz.regrade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

import org.alliances.mooc.quiz.AttemptLedger.Result;

/** Counts effects as they go by. */
final class Tally {
    /** Digits of a sum of shares, before the mean is rounded once. */
    private static final int SHARE_SCALE = 12;

    private int attempts;
    private int notApplicable;
    private int changed;
    private int raised;
    private int lowered;
    private int newlyPassed;
    private int noLongerPassed;
    private BigDecimal sharesBefore = BigDecimal.ZERO;
    private BigDecimal sharesAfter = BigDecimal.ZERO;

    void count(Collection<Scan.Found> found) {
        found.forEach(this::count);
    }

    private void count(Scan.Found found) {
        Effect effect = found.effect();
        attempts++;
        notApplicable += found.applicable() ? 0 : 1;
        changed += effect.isChange() ? 1 : 0;
        int moved = effect.after().points().compareTo(effect.before().points());
        raised += moved > 0 ? 1 : 0;
        lowered += moved < 0 ? 1 : 0;
        newlyPassed += effect.after().passed() && !effect.before().passed() ? 1 : 0;
        noLongerPassed += effect.before().passed() && !effect.after().passed() ? 1 : 0;
        sharesBefore = sharesBefore.add(share(effect.before()));
        sharesAfter = sharesAfter.add(share(effect.after()));
    }

    private static BigDecimal share(Result result) {
        return result.maximum().value().signum() == 0
                ? BigDecimal.ZERO
                : result.points().value().divide(result.maximum().value(), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    RegradeCounts counts() {
        return new RegradeCounts(attempts, notApplicable, changed, raised, lowered, newlyPassed, noLongerPassed,
                mean(sharesBefore), mean(sharesAfter));
    }

    private BigDecimal mean(BigDecimal shares) {
        return attempts == 0
                ? null
                : RegradeCounts.decimal(shares.movePointRight(2).divide(BigDecimal.valueOf(attempts), 2,
                        RoundingMode.HALF_UP));
    }
}
