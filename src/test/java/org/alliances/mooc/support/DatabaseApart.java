package org.alliances.mooc.support;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application whose H2 database no other test sees, for who publishes the real course. */
public class DatabaseApart implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:apart;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000");
    }
}
