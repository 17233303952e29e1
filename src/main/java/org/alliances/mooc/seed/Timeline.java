package org.alliances.mooc.seed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.seed.Cohort.Choice;
import org.alliances.mooc.seed.Cohort.Learner;
import org.alliances.mooc.seed.Cohort.Step;

/** Turns a learner's profile into what she does, minute by minute. Pure: the same file gives the same deeds. */
final class Timeline {
    /** Who has read a case thinks a while before she decides, and then reads the debrief. */
    private static final Duration DEBRIEF = Duration.ofMinutes(5);

    private final Cohort cohort;
    private final Learner learner;
    private final List<Deed> deeds = new ArrayList<>();
    private Instant now;

    private Timeline(Cohort cohort, Learner learner) {
        this.cohort = cohort;
        this.learner = learner;
    }

    /** In the order in which they happen. */
    static List<Deed> of(Cohort cohort, Learner learner) {
        return new Timeline(cohort, learner).deeds();
    }

    private List<Deed> deeds() {
        now = startOf(0);
        deeds.add(new Deed.Enrol(now));
        learner.profile().steps().forEach(this::take);
        return List.copyOf(deeds);
    }

    private void take(Step step) {
        Instant start = startOf(step.day());
        now = start.isAfter(now) ? start : now;
        step.lessons().forEach(this::study);
        if (step.attempt() != null) {
            pass();
            int right = step.attempt().right() + learner.more();
            deeds.add(new Deed.TakeQuiz(now, step.attempt().quiz(), attemptId(), right, step.attempt().submitted()));
        }
        if (step.leaves()) {
            pass();
            deeds.add(new Deed.Leave(now));
        }
    }

    private void study(LessonKey lesson) {
        pass();
        Choice choice = learner.decisions().get(lesson);
        if (choice != null) {
            deeds.add(new Deed.Decide(now.minus(DEBRIEF), lesson, choice.option(), choice.reason()));
        }
        deeds.add(new Deed.Complete(now, lesson));
    }

    private void pass() {
        now = now.plus(Duration.ofMinutes(cohort.minutesBetween()));
    }

    private Instant startOf(int day) {
        return cohort.anchor().plusDays(learner.day() + (long) day * learner.rhythm()).atTime(learner.hour())
                .atZone(cohort.zone()).toInstant();
    }

    /** A UUID of version 7 (RFC 9562) for this very moment, whose random part depends on who and when. */
    private UUID attemptId() {
        UUID hash = UUID.nameUUIDFromBytes((learner.account() + " " + now).getBytes(StandardCharsets.UTF_8));
        return new UUID(now.toEpochMilli() << 16 | 0x7000 | hash.getMostSignificantBits() & 0x0FFF,
                hash.getLeastSignificantBits());
    }
}
