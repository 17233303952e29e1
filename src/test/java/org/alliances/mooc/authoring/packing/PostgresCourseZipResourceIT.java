package org.alliances.mooc.authoring.packing;

import org.alliances.mooc.support.Postgres;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresCourseZipResourceIT extends CourseZipResourceTest {}
