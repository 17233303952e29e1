package org.alliances.mooc.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import org.alliances.mooc.kernel.ProblemException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/** Tells the failures of a database that a client may try again from those that are our mistake. */
final class DatabaseFaults {
    private DatabaseFaults() {}

    /** The refusal that fits, or {@code null} where the failure is something else. */
    static ProblemException explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException || cause instanceof LockAcquisitionException) {
                return PlatformProblem.CONFLICT.asException();
            }
            if (cause instanceof JDBCConnectionException || cause instanceof SQLTransientConnectionException) {
                return PlatformProblem.DATABASE_UNAVAILABLE.asException();
            }
            if (cause instanceof SQLException sql && isPoolExhausted(sql)) {
                return PlatformProblem.DATABASE_UNAVAILABLE.asException();
            }
            // SQLSTATE class 08: connection exception; 53: insufficient resources; 57P: the server is going away.
            if (cause instanceof SQLException sql && sql.getSQLState() != null
                    && sql.getSQLState().matches("08...|53...|57P..|HYT00")) {
                return PlatformProblem.DATABASE_UNAVAILABLE.asException();
            }
        }
        return null;
    }

    /** The pool gives neither a type nor an SQLSTATE to a caller that waited too long for a connection, only a text. */
    private static boolean isPoolExhausted(SQLException failure) {
        return failure.getSQLState() == null && failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
