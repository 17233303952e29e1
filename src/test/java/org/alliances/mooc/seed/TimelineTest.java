package org.alliances.mooc.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuizKey;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LessonKey LESSON = new LessonKey("une");

    @Test
    void countsFromTheAnchorInTheZoneOfTheFile() {
        // Enrolled on day 3 at half past six in the evening of Paris in summer; the rhythm doubles the profile's day 2.
        assertThat(deeds(CohortReader.read("c.yaml", CohortReaderTest.VALID))).containsExactly(
                new Deed.Enrol(Instant.parse("2026-09-17T16:30:00Z")),
                new Deed.Decide(Instant.parse("2026-09-17T16:50:00Z"), LESSON, "oui", "Parce que."),
                new Deed.Complete(Instant.parse("2026-09-17T16:55:00Z"), LESSON),
                new Deed.TakeQuiz(Instant.parse("2026-09-21T16:55:00Z"), new QuizKey("un-quiz"),
                        UUID.fromString("01a0c4e4-6ea0-70d2-b72d-e4c19f0213f8"), 5, true));
    }

    @Test
    void winterTimeIsOfTheZoneToo() {
        String later = CohortReaderTest.VALID.replace("2026-09-14", "2026-10-24");

        assertThat(deeds(CohortReader.read("c.yaml", later)).getFirst().at())
                .isEqualTo(Instant.parse("2026-10-27T17:30:00Z"));
    }

    @Test
    void theSameFileGivesTheSameDeeds() {
        assertThat(everything()).isEqualTo(everything());
    }

    @Test
    void everybodyDoesOneThingAfterTheOther() {
        Cohort cohort = CohortReader.read(CohortReaderTest.FILE);

        assertThat(cohort.learners()).allSatisfy(learner -> assertThat(Timeline.of(cohort, learner))
                .extracting(Deed::at).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void everythingHappensInTheTenWeeksAfterTheAnchor() {
        assertThat(everything().stream().flatMap(List::stream)).extracting(Deed::at)
                .allSatisfy(at -> assertThat(at).isBetween("2026-09-13T22:00:00Z", "2026-11-20T23:00:00Z"));
    }

    @Test
    void attemptsHaveIdsOfVersionSevenThatNobodyShares() {
        List<UUID> ids = everything().stream().flatMap(List::stream).filter(Deed.TakeQuiz.class::isInstance)
                .map(deed -> ((Deed.TakeQuiz) deed).id()).toList();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    private static List<List<Deed>> everything() {
        Cohort cohort = CohortReader.read(CohortReaderTest.FILE);
        return cohort.learners().stream().map(learner -> Timeline.of(cohort, learner)).toList();
    }

    private static List<Deed> deeds(Cohort cohort) {
        return Timeline.of(cohort, cohort.learners().getFirst());
    }
}
