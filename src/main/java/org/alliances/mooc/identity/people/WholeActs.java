package org.alliances.mooc.identity.people;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Changes of accounts, one at a time under one lock. The database is written first and committed last; between that,
 * Keycloak is told. What fails there rolls back here, and what fails here is taken back there.
 */
@ApplicationScoped
class WholeActs {
    private static final Logger LOG = Logger.getLogger(WholeActs.class);

    private final PeopleRepository notes;
    private final Audit audit;

    WholeActs(PeopleRepository notes, Audit audit) {
        this.notes = notes;
        this.audit = audit;
    }

    /** @param act says how each of its steps is taken back, before it takes it */
    <T> T run(Function<Undo, T> act) {
        Undo undo = new Undo();
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                notes.lock();
                return act.apply(undo);
            });
        } catch (RuntimeException e) {
            if (!undo.all()) {
                undo.otherwise().ifPresent(this::rememberInterrupted);
            }
            throw e;
        }
    }

    /**
     * Before Keycloak is told: what the database refuses, it refuses now. Where the act is neither done as a whole nor
     * taken back, it is remembered as one that was interrupted.
     */
    void remember(Undo undo, AuditEvent deed) {
        audit.record(deed);
        notes.flush();
        undo.otherwise(new AuditEvent("account-change-interrupted", deed.actor(), deed.at(), null, null, deed.subject(),
                deed.reason(), deed.detail()).with("intended", deed.action()));
    }

    private void rememberInterrupted(AuditEvent interrupted) {
        try {
            QuarkusTransaction.requiringNew().run(() -> audit.record(interrupted));
        } catch (RuntimeException e) {
            LOG.error("an interrupted change of an account is not remembered account=" + interrupted.subject(), e);
        }
    }
}
