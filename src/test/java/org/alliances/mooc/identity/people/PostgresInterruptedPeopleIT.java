package org.alliances.mooc.identity.people;

import java.util.List;

import org.alliances.mooc.support.InterruptedKeycloak;
import org.alliances.mooc.support.Postgres;
import org.alliances.mooc.support.PostgresResource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PostgresInterruptedPeopleIT.OnALineWithPostgres.class)
class PostgresInterruptedPeopleIT extends InterruptedPeopleTest {
    /** Both at once. */
    public static class OnALineWithPostgres extends Postgres {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class),
                    new TestResourceEntry(InterruptedKeycloak.class));
        }
    }
}
