package org.alliances.mooc.platform.persistence;

import java.sql.SQLException;
import java.util.function.Supplier;

import jakarta.transaction.Status;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What to do where a unique constraint stopped the second of two requests at once. */
public final class UniqueConflicts {
    /** SQLSTATE of a violated unique constraint, in the SQL standard's class 23, on H2 and on PostgreSQL. */
    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueConflicts() {}

    /**
     * Does the work again where another request won a unique constraint, because then it finds what that one wrote. Each
     * try must be a transaction of its own: within one that is under way the failure goes to whoever began that one,
     * because a transaction that failed once cannot go on.
     */
    public static <T> T retry(int tries, Supplier<T> work) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.get();
        }
        for (int left = tries - 1;; left--) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (left == 0 || !isUniqueViolation(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
