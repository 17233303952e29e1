package org.alliances.mooc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.progress.CourseProgress.State;
import org.junit.jupiter.api.Test;

class CourseProgressTest {
    private static final List<OutlineItem> ITEMS = IntStream.range(0, 11)
            .mapToObj(i -> new OutlineItem("m" + i / 5, "item-" + i, i % 5 == 4 ? "quiz" : "text", "Item " + i, i,
                    Points.ZERO))
            .toList();

    @Test
    void percentFollowsFromTheLists() {
        Random random = new Random(2016);
        for (int round = 0; round < 2_000; round++) {
            // Given
            Set<String> completed = subset(random);
            Set<String> started = subset(random);

            // When
            CourseProgress progress = new CourseProgress(ITEMS, completed, started);

            // Then
            List<String> missing = progress.missing().stream().map(OutlineItem::key).toList();
            assertThat(missing).doesNotContainAnyElementsOf(completed);
            assertThat(progress.done() + missing.size()).isEqualTo(progress.counted()).isEqualTo(11);
            assertThat(progress.done())
                    .isEqualTo((int) ITEMS.stream().filter(i -> completed.contains(i.key())).count());
            assertThat(progress.percent()).isEqualTo(progress.done() * 100 / 11);
            assertThat(progress.percent() == 100).isEqualTo(missing.isEmpty());
            assertThat(progress.resume().map(OutlineItem::key)).isEqualTo(missing.stream().findFirst());
            assertThat(ITEMS).allSatisfy(item -> assertThat(progress.state(item)).isEqualTo(
                    completed.contains(item.key())
                            ? State.COMPLETED
                            : started.contains(item.key()) ? State.STARTED : State.AVAILABLE));
            assertThat(progress.byModule().values().stream().flatMap(List::stream)).containsExactlyElementsOf(ITEMS);
        }
    }

    @Test
    void moreIsNeverLess() {
        Random random = new Random(37);
        for (int round = 0; round < 500; round++) {
            Set<String> completed = subset(random);
            int before = new CourseProgress(ITEMS, completed, Set.of()).percent();
            completed.addAll(subset(random));

            assertThat(new CourseProgress(ITEMS, completed, Set.of()).percent()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void whatTheOutlineNoLongerHasDoesNotCount() {
        CourseProgress progress = new CourseProgress(ITEMS, Set.of("item-0", "gone"), Set.of("gone-too"));

        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.percent()).isEqualTo(9);
    }

    @Test
    void emptyCourseIsNotFinished() {
        CourseProgress progress = new CourseProgress(List.of(), Set.of(), Set.of());

        assertThat(progress.percent()).isZero();
        assertThat(progress.resume()).isEmpty();
    }

    private static Set<String> subset(Random random) {
        return ITEMS.stream().map(OutlineItem::key).filter(key -> random.nextInt(3) > 0).collect(Collectors.toSet());
    }
}
