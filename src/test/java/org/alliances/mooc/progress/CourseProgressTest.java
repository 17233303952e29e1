package org.alliances.mooc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.progress.CourseProgress.Activity;
import org.alliances.mooc.progress.CourseProgress.Because;
import org.alliances.mooc.progress.CourseProgress.Resume;
import org.alliances.mooc.progress.CourseProgress.State;
import org.junit.jupiter.api.Test;

/** Any course, any learner, any publications: seeded, so that a failure comes again. */
class CourseProgressTest {
    private static final List<OutlineItem> ITEMS = IntStream.range(0, 11).mapToObj(CourseProgressTest::item).toList();
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T10:00:00Z");

    @Test
    void percentFollowsFromTheLists() {
        for (int seed = 1; seed <= 2_000; seed++) {
            // Given
            Random random = new Random(seed);
            List<OutlineItem> items = outline(random);
            Set<String> completed = keys(items, random);
            completed.addAll(random.nextBoolean() ? Set.of("gone", "gone-too") : Set.of());
            Set<String> newItems = keys(items, random);

            // When
            CourseProgress progress = new CourseProgress(items, newItems, completed, Activity.NONE, Set.of());

            // Then
            Set<String> missing = keys(progress.missing());
            Set<String> fresh = keys(progress.fresh());
            assertThat(missing).as("seed %d", seed).noneMatch(completed::contains).noneMatch(newItems::contains);
            assertThat(fresh).noneMatch(completed::contains).allMatch(newItems::contains);
            assertThat(progress.done()).isEqualTo(completed.size());
            assertThat(progress.counted()).isEqualTo(progress.done() + missing.size());
            long inTheOutline = items.stream().filter(i -> completed.contains(i.key())).count();
            assertThat(progress.retired()).hasSize(completed.size() - (int) inTheOutline);
            assertThat(items.stream().filter(progress::counts).count()).isEqualTo(inTheOutline + missing.size());
            assertThat(progress.percent()).isBetween(0, 100)
                    .isEqualTo(progress.counted() == 0 ? 0 : progress.done() * 100 / progress.counted());
            assertThat(progress.percent() == 100).isEqualTo(missing.isEmpty() && !completed.isEmpty());
            // Every lesson and quiz is in one list, and in one only.
            assertThat(items.stream().filter(i -> !i.isAssignment()).count())
                    .isEqualTo(inTheOutline + missing.size() + fresh.size());
        }
    }

    /** Items come, move and go; a learner who does nothing meanwhile loses nothing. */
    @Test
    void noPublicationLowersThePercentAndNoActDoes() {
        for (int seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            List<OutlineItem> items = new ArrayList<>(outline(random));
            Set<String> atTheEnrolment = keys(items);
            Set<String> completed = new HashSet<>();
            int shown = 0;
            for (int step = 0; step < 30; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> items.add(random.nextInt(items.size() + 1), item(100 + step));
                    case 1 -> {
                        if (!items.isEmpty()) {
                            items.remove(random.nextInt(items.size()));
                        }
                    }
                    case 2 -> Collections.shuffle(items, random);
                    default -> items.stream().filter(i -> !i.isAssignment()).skip(random.nextInt(items.size() + 1))
                            .findFirst().ifPresent(i -> completed.add(i.key()));
                }
                Set<String> newItems = keys(items);
                newItems.removeAll(atTheEnrolment);

                int percent = new CourseProgress(items, newItems, completed, Activity.NONE, Set.of()).percent();

                assertThat(percent).as("seed %d, step %d", seed, step).isBetween(shown, 100);
                shown = percent;
            }
        }
    }

    @Test
    void stateIsWhatWasDone() {
        CourseProgress progress = new CourseProgress(ITEMS, Set.of(), Set.of("item-0"),
                new Activity(Map.of("item-0", MONDAY, "item-1", MONDAY), Set.of("item-4"), MONDAY),
                Set.of("item-0", "item-1", "item-2"));

        assertThat(ITEMS.subList(0, 5)).extracting(progress::state).containsExactly(State.COMPLETED, State.STARTED,
                State.LOCKED, State.AVAILABLE, State.STARTED);
    }

    @Test
    void oneGoesOnWithWhatIsUnderWay() {
        Map<String, Instant> started = new HashMap<>(Map.of("item-2", MONDAY, "item-3", TUESDAY));

        assertThat(resume(new Activity(started, Set.of("item-9"), null), Set.of(), Set.of()))
                .isEqualTo(new Resume(ITEMS.get(9), Because.OPEN_ATTEMPT));
        assertThat(resume(new Activity(started, Set.of(), null), Set.of(), Set.of()))
                .isEqualTo(new Resume(ITEMS.get(3), Because.LAST_WORKED_ON));
        assertThat(resume(new Activity(started, Set.of(), MONDAY), Set.of("item-0"), Set.of()))
                .isEqualTo(new Resume(ITEMS.get(3), Because.LAST_WORKED_ON));
        // She has completed something since: on with the course.
        assertThat(resume(new Activity(started, Set.of(), TUESDAY), Set.of("item-0"), Set.of()))
                .isEqualTo(new Resume(ITEMS.get(1), Because.NEXT));
        assertThat(resume(Activity.NONE, Set.of("item-0"), Set.of("item-1", "item-2")))
                .isEqualTo(new Resume(ITEMS.get(3), Because.NEXT));
    }

    @Test
    void whatIsNewComesWhenNothingIsMissing() {
        Set<String> all = keys(ITEMS);
        all.remove("item-1");

        CourseProgress progress = new CourseProgress(ITEMS, Set.of("item-1"), all, Activity.NONE, Set.of());

        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.resume()).contains(new Resume(ITEMS.get(1), Because.NEXT));
        all.add("item-1");
        assertThat(new CourseProgress(ITEMS, Set.of("item-1"), all, Activity.NONE, Set.of()).resume()).isEmpty();
    }

    @Test
    void emptyCourseIsNotFinished() {
        CourseProgress progress = new CourseProgress(List.of(), Set.of(), Set.of(), Activity.NONE, Set.of());

        assertThat(progress.percent()).isZero();
        assertThat(progress.resume()).isEmpty();
    }

    @Test
    void theItemsOfAModuleStayTogetherInOrder() {
        CourseProgress progress = new CourseProgress(ITEMS, Set.of(), Set.of(), Activity.NONE, Set.of());

        assertThat(progress.byModule().keySet()).containsExactly("m0", "m1", "m2");
        assertThat(progress.byModule().values().stream().flatMap(List::stream)).containsExactlyElementsOf(ITEMS);
    }

    private static Resume resume(Activity activity, Set<String> completed, Set<String> locked) {
        return new CourseProgress(ITEMS, Set.of(), completed, activity, locked).resume().orElseThrow();
    }

    private static OutlineItem item(int number) {
        String kind = number % 5 == 4 ? "quiz" : number % 7 == 5 ? "assignment" : "text";
        return new OutlineItem("m" + number / 5, "item-" + number, kind, "Item " + number, number, Points.ZERO);
    }

    private static List<OutlineItem> outline(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(CourseProgressTest::item).toList();
    }

    private static Set<String> keys(List<OutlineItem> items) {
        return items.stream().map(OutlineItem::key).collect(Collectors.toCollection(HashSet::new));
    }

    /** Of some lessons and quizzes. */
    private static Set<String> keys(List<OutlineItem> items, Random random) {
        return items.stream().filter(item -> !item.isAssignment() && random.nextInt(3) > 0).map(OutlineItem::key)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
