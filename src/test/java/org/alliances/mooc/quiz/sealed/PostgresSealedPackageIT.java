package org.alliances.mooc.quiz.sealed;

import org.alliances.mooc.support.Postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresSealedPackageIT extends SealedPackageTest {}
