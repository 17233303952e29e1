package org.alliances.mooc.sync.push;

import org.alliances.mooc.support.Postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresInterleavingIT extends InterleavingTest {}
