package org.alliances.mooc.identity.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.alliances.mooc.platform.audit.AuditEvent;
import org.jboss.logging.Logger;

/** How to take back what was done at the identity server, which knows no transactions. */
final class Undo {
    private static final Logger LOG = Logger.getLogger(Undo.class);

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private AuditEvent otherwise;

    /** What is to be remembered where it cannot be taken back: then an account may be changed, and nobody knows. */
    void otherwise(AuditEvent interrupted) {
        this.otherwise = interrupted;
    }

    Optional<AuditEvent> otherwise() {
        return Optional.ofNullable(otherwise);
    }

    /** The last that was added is the first that is taken back. */
    void add(Runnable step) {
        steps.push(step);
    }

    /**
     * Stops at the first step that fails: an earlier one may rest on it.
     *
     * @return whether all is as it was
     */
    boolean all() {
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                LOG.error("a change of an account could not be taken back; repeating the request completes it", e);
                return false;
            }
        }
        return true;
    }
}
