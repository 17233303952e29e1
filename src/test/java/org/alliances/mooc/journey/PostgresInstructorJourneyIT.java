package org.alliances.mooc.journey;

import org.alliances.mooc.support.PostgresApart;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(PostgresApart.class)
class PostgresInstructorJourneyIT extends InstructorJourneyTest {}
