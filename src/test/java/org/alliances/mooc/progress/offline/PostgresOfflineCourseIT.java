package org.alliances.mooc.progress.offline;

import org.alliances.mooc.support.Postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresOfflineCourseIT extends OfflineCourseTest {}
