package org.alliances.mooc.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.junit.jupiter.api.Test;

class GradeOverrideTest {
    private static final LearnerId LEARNER = new LearnerId(new UUID(0, 1));
    private static final CourseKey COURSE = new CourseKey("cours");

    @Test
    void anOverrideThatIsUndoneLeavesNoTraceInTheGrade() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<GradeOverride> acts = new ArrayList<>();
            for (int act = random.nextInt(6); act > 0; act--) {
                random(acts, random);
            }
            GradeOverride before = GradeOverride.present(acts);
            List<GradeOverride> more = new ArrayList<>(acts);

            int set = 1 + random.nextInt(3);
            for (int i = 0; i < set; i++) {
                more.add(GradeOverride.set(key(more), new ItemResult.Override(new BigDecimal("12.50"), "x"), by(),
                        Instant.EPOCH));
            }
            for (int i = 0; i < set; i++) {
                more.add(GradeOverride.undone(key(more), "y", by(), Instant.EPOCH));
            }

            assertThat(GradeOverride.present(more)).isSameAs(before);
            assertThat(ItemResult.NOT_ATTEMPTED.with(before == null ? null : before.override()))
                    .isEqualTo(ItemResult.NOT_ATTEMPTED.with(
                            GradeOverride.present(more) == null ? null : GradeOverride.present(more).override()));
        }
    }

    private static void random(List<GradeOverride> acts, Random random) {
        acts.add(GradeOverride.present(acts) != null && random.nextBoolean()
                ? GradeOverride.undone(key(acts), "y", by(), Instant.EPOCH)
                : GradeOverride.set(key(acts), new ItemResult.Override(
                        random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(10_001), 2), "x"), by(),
                        Instant.EPOCH));
    }

    private static GradeOverride.Key key(List<GradeOverride> acts) {
        return new GradeOverride.Key(LEARNER, COURSE, "quiz", acts.size() + 1);
    }

    private static UUID by() {
        return new UUID(0, 2);
    }
}
