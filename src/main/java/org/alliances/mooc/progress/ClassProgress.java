package org.alliances.mooc.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.enrolment.EnrolmentApi.ActiveEnrolment;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.RunKey;
import org.alliances.mooc.quiz.QuizApi;
import org.alliances.mooc.quiz.QuizApi.Standing;

/** Where all learners of a course stand together, in a publication of it or in what could become one. */
@ApplicationScoped
public class ClassProgress {
    /** Learners at once: what was added up is forgotten before the next are read. */
    private static final int BATCH = 500;

    private final EnrolmentApi enrolments;
    private final TraceRepository traces;
    private final QuizApi quizzes;

    ClassProgress(EnrolmentApi enrolments, TraceRepository traces, QuizApi quizzes) {
        this.enrolments = enrolments;
        this.traces = traces;
        this.quizzes = quizzes;
    }

    /**
     * Learners of all runs who are enrolled now.
     *
     * @param percents the sum of the percents that each sees
     * @param certified how many have met what the certificate asks for
     * @param items by item key; items that nobody has touched are left out
     */
    public record Sum(long learners, long percents, long certified, Map<String, Touched> items) {
        /** In hundredths of a percent, rounded down; 0 where there is nobody. */
        public long meanPercentInHundredths() {
            return learners == 0 ? 0 : percents * 100 / learners;
        }
    }

    /**
     * Learners who are enrolled now.
     *
     * @param inside who has begun it and not completed it
     */
    public record Touched(long inside, long completed) {
        private Touched plus(Touched other) {
            return new Touched(inside + other.inside, completed + other.completed);
        }
    }

    /** Each course with the same learners, in one reading of them. */
    @Transactional
    public List<Sum> in(CourseKey key, List<PublishedCourse> courses, Instant now) {
        List<Adding> sums = courses.stream().map(course -> new Adding(course, now)).toList();
        for (RunKey run : enrolments.runs(key)) {
            each(key, run, (place, left) -> sums.forEach(sum -> sum.add(place, left.traces(), left.standings())));
        }
        return sums.stream().map(Adding::sum).toList();
    }

    private void each(CourseKey course, RunKey run, BiConsumer<ActiveEnrolment, Left> to) {
        LearnerId after = null;
        List<ActiveEnrolment> batch;
        do {
            batch = enrolments.placesIn(course, run, after, BATCH);
            if (!batch.isEmpty()) {
                Set<LearnerId> learners = batch.stream().map(place -> place.enrolment().learner())
                        .collect(Collectors.toSet());
                Map<LearnerId, Traces> left = traces.of(learners, course);
                Map<LearnerId, Map<String, QuizApi.CountedResult>> results = quizzes.results(course, learners);
                for (ActiveEnrolment place : batch) {
                    LearnerId learner = place.enrolment().learner();
                    Map<String, Standing> standings = new HashMap<>();
                    results.getOrDefault(learner, Map.of()).forEach((quiz, counted) -> standings.put(quiz,
                            new Standing(Optional.of(counted), Optional.empty(), false)));
                    to.accept(place, new Left(left.getOrDefault(learner, Traces.none()), standings));
                }
                after = batch.getLast().enrolment().learner();
            }
        } while (batch.size() == BATCH);
    }

    private record Left(Traces traces, Map<String, Standing> standings) {}

    /** Adds up in one course. */
    private static final class Adding {
        private final PublishedCourse course;
        private final Instant now;
        private final Map<String, Touched> items = new TreeMap<>();
        private long learners;
        private long percents;
        private long certified;

        Adding(PublishedCourse course, Instant now) {
            this.course = course;
            this.now = now;
        }

        void add(ActiveEnrolment place, Traces left, Map<String, Standing> standings) {
            LearnersCourse mine = new LearnersCourse(course, place.enrolment(), left, standings, Map.of(), now);
            CourseProgress progress = mine.progress();
            learners++;
            percents += progress.percent();
            certified += WayToCertificate.of(mine, progress).met() ? 1 : 0;
            left.completed().keySet().forEach(item -> items.merge(item, new Touched(0, 1), Touched::plus));
            left.started().keySet().stream().filter(item -> !left.completed().containsKey(item))
                    .forEach(item -> items.merge(item, new Touched(1, 0), Touched::plus));
        }

        Sum sum() {
            return new Sum(learners, percents, certified, items);
        }
    }
}
