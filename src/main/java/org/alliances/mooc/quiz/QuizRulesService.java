package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourse.OutlineItem;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.enrolment.EnrolmentApi;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.Limits;
import org.alliances.mooc.quiz.policy.StartPolicy;
import org.alliances.mooc.quiz.policy.WaitPolicy;

/** Tells a learner the rules of a quiz before she starts it. */
@ApplicationScoped
class QuizRulesService {
    private final PublishedCourses courses;
    private final EnrolmentApi enrolments;
    private final QuizStandings standings;
    private final Settlement settlement;
    private final StartGate gate;

    QuizRulesService(PublishedCourses courses, EnrolmentApi enrolments, QuizStandings standings,
            Settlement settlement, StartGate gate) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.standings = standings;
        this.settlement = settlement;
        this.gate = gate;
    }

    /** @throws org.alliances.mooc.kernel.ProblemException course-not-found, quiz-not-found, not-enrolled */
    @Transactional
    QuizRulesView rules(LearnerId learner, CourseKey course, QuizKey key, Instant now) {
        PublishedCourse published = courses.course(course);
        QuizDocument quiz = published.quiz(key);
        enrolments.requireActive(learner, course);
        QuizStandings.Standing standing = standings.settled(learner, course, key, now, settlement);
        List<AttemptRow> closed = standing.made().stream().filter(attempt -> !attempt.isOpen()).toList();
        AttemptRow open = standing.made().stream().filter(AttemptRow::isOpen).findFirst().orElse(null);
        List<ProblemException> refusals = new ArrayList<>();
        if (standing.made().isEmpty()) {
            gate.refusal(learner, course, key, enrolments.activeAccommodation(learner, course), now)
                    .ifPresent(refusals::add);
        }
        if (open == null) {
            refusals.addAll(StartPolicy.refusals(new StartPolicy.Situation(quiz, standing.own(), closed, now)));
        }
        return new QuizRulesView(course.value(), key.value(), quiz.title(), published.revision().value(), now,
                quiz.minutes(), quiz.draw() == null ? quiz.questions().size() : quiz.draw().total(),
                published.item(key.value()).map(OutlineItem::points).orElseThrow().toDecimal(), quiz.passPercent(),
                quiz.counts(), QuizRulesView.LimitsView.of(Limits.base(quiz)),
                QuizRulesView.LimitsView.of(standing.own()), quiz.waitBetweenAttempts(),
                QuizRulesView.LateView.of(quiz.late()), QuizRulesView.FeedbackView.of(quiz.feedback()), quiz.offline(),
                standing.attemptsLeft(), open == null ? null : open.id(),
                WaitPolicy.nextAttemptAt(quiz, closed).orElse(null),
                refusals.stream().map(QuizRulesView.Refusal::of).toList());
    }
}
