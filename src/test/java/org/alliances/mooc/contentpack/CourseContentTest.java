package org.alliances.mooc.contentpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** The courses of this repository are without error. */
class CourseContentTest {
    private static final Path DIRECTORY = Path.of("course-content");

    @Test
    void hasNoError() {
        assertThat(ContentPackLoader.read(DIRECTORY).findings().stream().filter(ContentFinding::isError)
                .map(finding -> finding.in(Locale.FRENCH))).isEmpty();
    }

    @Test
    void holdsTheCourse() {
        assertThat(ContentPackLoader.load(DIRECTORY).courses()).extracting(packed -> packed.course().key())
                .contains("alliances-qui-changent-les-territoires");
    }
}
