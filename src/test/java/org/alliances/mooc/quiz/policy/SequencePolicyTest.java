package org.alliances.mooc.quiz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.alliances.mooc.quiz.policy.SequencePolicy.Verdict;
import org.junit.jupiter.api.Test;

class SequencePolicyTest {
    private record Stamped(long sequence, String document) {}

    @Test
    void higherNumberStays() {
        assertThat(SequencePolicy.verdict(3, "b", 4, "a")).isEqualTo(Verdict.NEWER);
        assertThat(SequencePolicy.verdict(3, "a", 2, "b")).isEqualTo(Verdict.OLDER);
    }

    @Test
    void ofEqualNumbersTheTextThatSortsLastStays() {
        assertThat(SequencePolicy.verdict(3, "a", 3, "b")).isEqualTo(Verdict.NEWER);
        assertThat(SequencePolicy.verdict(3, "b", 3, "a")).isEqualTo(Verdict.OLDER);
        assertThat(SequencePolicy.verdict(3, "a", 3, "a")).isEqualTo(Verdict.SAME);
    }

    /** Any interleaving of saves, duplicates and reorders gives the state of the newest sequence. */
    @Test
    void orderOfArrivalNeverMatters() {
        Random random = new Random(20261125);
        for (int run = 0; run < 5_000; run++) {
            List<Stamped> sent = new ArrayList<>();
            int messages = 1 + random.nextInt(8);
            for (int n = 0; n < messages; n++) {
                sent.add(new Stamped(random.nextInt(5), String.valueOf((char) ('a' + random.nextInt(3)))));
            }
            Stamped newest = Collections.max(sent, java.util.Comparator.comparing(Stamped::sequence)
                    .thenComparing(Stamped::document));
            List<Stamped> arriving = new ArrayList<>(sent);
            for (int n = random.nextInt(4); n > 0; n--) {
                arriving.add(sent.get(random.nextInt(sent.size())));
            }
            Collections.shuffle(arriving, random);

            assertThat(lastOf(arriving)).as("run %d: %s", run, arriving).isEqualTo(newest);
        }
    }

    private static Stamped lastOf(List<Stamped> arriving) {
        Stamped stored = arriving.getFirst();
        for (Stamped next : arriving) {
            if (SequencePolicy.verdict(stored.sequence(), stored.document(), next.sequence(),
                    next.document()) == Verdict.NEWER) {
                stored = next;
            }
        }
        return stored;
    }
}
