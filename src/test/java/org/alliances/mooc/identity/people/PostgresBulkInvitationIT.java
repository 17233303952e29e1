package org.alliances.mooc.identity.people;

import org.alliances.mooc.support.Postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresBulkInvitationIT extends BulkInvitationTest {}
