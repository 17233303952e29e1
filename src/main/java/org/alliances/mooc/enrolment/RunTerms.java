package org.alliances.mooc.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.LocalMoment;
import org.alliances.mooc.kernel.ProblemException.Violation;

/**
 * What an instructor decides about a run.
 *
 * @param opens when enrolment opens; {@code null}: at once
 * @param closes when enrolment closes; {@code null}: with the end of the run
 * @param start {@code null}: not known yet
 * @param end {@code null}: none
 * @param capacity {@code null}: as many as come
 * @param territory a free label, such as a region; {@code null}: for all
 * @param organisation {@code null}: for all
 */
record RunTerms(String title, LocalMoment opens, LocalMoment closes, LocalMoment start, LocalMoment end,
        Integer capacity, boolean waitingList, String territory, Organisation organisation) {
    /** From the end of a run until it is archived. */
    static final Duration ARCHIVED_AFTER = Duration.ofDays(90);

    /**
     * {@code to-be-scheduled}: no start is known, or enrolment has not opened and the start is still to come;
     * {@code open}: from the opening of enrolment to the start, even where enrolment closes in between; {@code running}:
     * from the start to the end; {@code closed}: from the end, for {@link #ARCHIVED_AFTER}; {@code archived}: from then
     * on. Each instant belongs to the state that it begins.
     */
    RunState state(Instant now) {
        if (end != null && !now.isBefore(end.last().plus(ARCHIVED_AFTER))) {
            return RunState.ARCHIVED;
        }
        if (isOver(now)) {
            return RunState.CLOSED;
        }
        if (start != null && !now.isBefore(start.first())) {
            return RunState.RUNNING;
        }
        return start == null || isBeforeOpening(now) ? RunState.TO_BE_SCHEDULED : RunState.OPEN;
    }

    boolean isOver(Instant now) {
        return end != null && !now.isBefore(end.last());
    }

    private boolean isBeforeOpening(Instant now) {
        return opens != null && now.isBefore(opens.first());
    }

    /** Why nobody can enrol now, whatever places are left; empty where one can. */
    Optional<EnrolmentProblem> refusal(Instant now) {
        if (isOver(now)) {
            return Optional.of(EnrolmentProblem.RUN_OVER);
        }
        if (start == null || isBeforeOpening(now)) {
            return Optional.of(EnrolmentProblem.ENROLMENT_NOT_OPEN_YET);
        }
        return closes != null && !now.isBefore(closes.last())
                ? Optional.of(EnrolmentProblem.ENROLMENT_CLOSED)
                : Optional.empty();
    }

    /** The dates that are in no order. */
    List<Violation> violations() {
        List<Violation> wrong = new ArrayList<>();
        if (end != null && start == null) {
            wrong.add(new Violation("start", "body", Bilingual.of("Une fin demande un début.",
                    "An end needs a start.")));
        }
        order(wrong, "end", start, end);
        order(wrong, "enrolmentCloses", opens, closes);
        order(wrong, "end", opens, end);
        if (closes != null && end != null && closes.last().isAfter(end.last())) {
            wrong.add(new Violation("enrolmentCloses", "body", Bilingual.of(
                    "Les inscriptions ne peuvent pas se terminer après la session.",
                    "Enrolment cannot close after the run has ended.")));
        }
        return wrong;
    }

    private static void order(List<Violation> wrong, String field, LocalMoment from, LocalMoment to) {
        if (from != null && to != null && !from.first().isBefore(to.last())) {
            wrong.add(new Violation(field, "body", Bilingual.of("Ce moment doit venir après « " + from + " ».",
                    "This moment must come after “" + from + "”.")));
        }
    }
}
