package org.alliances.mooc.quiz.policy;

import java.time.Duration;
import java.time.Instant;

import org.alliances.mooc.quiz.paper.Paper;

/**
 * The course of one attempt's time, decided by the server's clock alone. Until {@code dueAt} it runs; then comes a short
 * grace, for what was sent in time and is under way; then, where the quiz has it, a while in which responses cost a
 * penalty; then the attempt is closed.
 *
 * @param dueAt {@code null}: without end, and so are the others
 * @param graceUntil what arrives before counts as in time
 * @param closesAt what arrives from then on is late evidence
 */
public record Timing(Instant dueAt, Instant graceUntil, Instant closesAt) {

    /** Without end. */
    public static final Timing ENDLESS = new Timing(null, null, null);

    public static Timing of(Instant dueAt, Paper.Rules rules) {
        if (dueAt == null) {
            return ENDLESS;
        }
        Instant graceUntil = dueAt.plus(rules.grace());
        return new Timing(dueAt, graceUntil,
                rules.late() == null ? graceUntil : graceUntil.plus(rules.late().acceptFor()));
    }

    public Phase at(Instant now) {
        if (dueAt == null || now.isBefore(graceUntil)) {
            return Phase.RUNNING;
        }
        return now.isBefore(closesAt) ? Phase.LATE : Phase.OVER;
    }

    /** How long from the end of time until what arrives is kept as evidence only. */
    public Duration tail() {
        return dueAt == null ? Duration.ZERO : Duration.between(dueAt, closesAt);
    }

    /** Where an attempt stands in its time. */
    public enum Phase {
        RUNNING,
        /** Responses are taken, at a penalty. */
        LATE,
        /** Nothing is taken any more. */
        OVER
    }
}
