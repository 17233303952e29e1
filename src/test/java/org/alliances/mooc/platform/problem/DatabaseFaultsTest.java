package org.alliances.mooc.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

class DatabaseFaultsTest {
    @Test
    void whoWaitsTooLongForAConnectionIsToldToComeBack() throws SQLException {
        var one = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
                pool -> pool.maxSize(1).acquisitionTimeout(Duration.ofSeconds(2)).connectionFactoryConfiguration(
                        factory -> factory.jdbcUrl("jdbc:h2:mem:one-connection")));
        try (AgroalDataSource source = AgroalDataSource.from(one); Connection taken = source.getConnection()) {
            SQLException timeout = catchThrowableOfType(SQLException.class, source::getConnection);

            assertThat(taken.isValid(1)).isTrue();
            assertThat(DatabaseFaults.explain(new PersistenceException(timeout)).type())
                    .isEqualTo(PlatformProblem.DATABASE_UNAVAILABLE);
        }
    }

    @Test
    void whatTheDriverCannotDoIsNoReasonToComeBack() {
        assertThat(DatabaseFaults.explain(new PersistenceException(new SQLException("no such thing")))).isNull();
        assertThat(DatabaseFaults.explain(new PersistenceException(new SQLException((String) null)))).isNull();
    }
}
