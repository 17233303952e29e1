package org.alliances.mooc.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.course.CaseStudy;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.kernel.LessonKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.seed.Cohort.Choice;
import org.alliances.mooc.seed.Cohort.Learner;
import org.alliances.mooc.seed.Cohort.Step;
import org.alliances.mooc.seed.Cohort.Try;

/** Compares a cohort with the course that it is to take, before anything is written. Pure. */
final class CohortCheck {
    private final PublishedCourse course;

    private CohortCheck(PublishedCourse course) {
        this.course = course;
    }

    /** @throws SeedRefused for the first thing that the course does not have */
    static void check(Cohort cohort, PublishedCourse course) {
        CohortCheck check = new CohortCheck(course);
        cohort.learners().forEach(check::learner);
    }

    private void learner(Learner learner) {
        Map<QuizKey, Integer> made = new HashMap<>();
        for (Step step : learner.profile().steps()) {
            step.lessons().forEach(lesson -> lesson(learner, step, lesson));
            if (step.attempt() != null) {
                attempt(learner, step, step.attempt(), made.merge(step.attempt().quiz(), 1, Integer::sum));
            }
        }
        learner.decisions().forEach((lesson, choice) -> decision(learner, lesson, choice));
    }

    private void lesson(Learner learner, Step step, LessonKey lesson) {
        if (caseStudy(step.place(), lesson).isPresent() && !learner.decisions().containsKey(lesson)) {
            throw new SeedRefused(learner.place() + ".decisions",
                    "the case study “" + lesson + "” of her profile needs a decision");
        }
    }

    private void decision(Learner learner, LessonKey lesson, Choice choice) {
        String place = learner.place() + ".decisions." + lesson;
        CaseStudy study = caseStudy(place, lesson)
                .orElseThrow(() -> new SeedRefused(place, "this lesson asks for no decision"));
        List<String> options = study.decision().options().stream().map(CaseStudy.Option::key).toList();
        if (!options.contains(choice.option())) {
            throw new SeedRefused(place, "there is no option “" + choice.option() + "”; there are " + options);
        }
    }

    private void attempt(Learner learner, Step step, Try attempt, int number) {
        if (!course.hasQuiz(attempt.quiz())) {
            throw new SeedRefused(step.place(), "the course has no quiz “" + attempt.quiz() + "”");
        }
        QuizDocument quiz = course.quiz(attempt.quiz());
        if (quiz.attemptsAllowed() != null && number > quiz.attemptsAllowed()) {
            throw new SeedRefused(step.place(), "“%s” allows %d attempts, and this is number %d".formatted(quiz.key(),
                    quiz.attemptsAllowed(), number));
        }
        int right = attempt.right() + learner.more();
        int asked = quiz.draw() == null ? quiz.questions().size() : quiz.draw().total();
        if (right < 0 || right > asked) {
            throw new SeedRefused(step.place(), "%d right answers for %s, but “%s” asks %d questions".formatted(right,
                    learner.account(), quiz.key(), asked));
        }
    }

    private Optional<CaseStudy> caseStudy(String place, LessonKey lesson) {
        if (course.item(lesson.value()).filter(Predicate.not(OutlineItem::isQuiz)).isEmpty()) {
            throw new SeedRefused(place, "the course has no lesson “" + lesson + "”");
        }
        return course.lesson(lesson).asCaseStudy();
    }
}
