package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.kernel.QuestionKey;

/** Puts together what a learner sees of her attempt. */
@ApplicationScoped
class AttemptViews {
    /** Of a quiz that cannot be started any more because it left the course. */
    private static final int NONE_LEFT = 0;

    private final PublishedCourses courses;
    private final AttemptRepository attempts;
    private final QuestionResponseRepository responses;
    private final RefusedResponseRepository refused;
    private final QuizJson json;

    AttemptViews(PublishedCourses courses, AttemptRepository attempts, QuestionResponseRepository responses,
            RefusedResponseRepository refused, QuizJson json) {
        this.courses = courses;
        this.attempts = attempts;
        this.responses = responses;
        this.refused = refused;
        this.json = json;
    }

    /** An attempt that was just started: nothing can have been saved to it. */
    AttemptView fresh(Attempt attempt, Integer attemptsLeft, Instant now) {
        return view(attempt, List.of(), List.of(), attemptsLeft, now);
    }

    AttemptView view(Attempt attempt, Instant now) {
        List<RefusedResponse> late = attempt.isSubmitted() ? refused.of(attempt.learner(), attempt.id()) : List.of();
        return view(attempt, responses.of(attempt.learner(), attempt.id()), late, attemptsLeft(attempt), now);
    }

    AttemptResultView result(Attempt attempt) {
        return result(attempt, json.paper(attempt.paper()).rules(), attemptsLeft(attempt));
    }

    /** Where another attempt is under way or possible, the keys of this one may not tell it. */
    private AttemptResultView result(Attempt attempt, Paper.Rules rules, Integer attemptsLeft) {
        boolean hidden = rules.revealsAfterLastAttempt() && (attemptsLeft == null || attemptsLeft > 0
                || attempts.at(attempt.learner(), attempt.course(), attempt.quiz()).stream()
                        .anyMatch(AttemptRow::isOpen));
        return hidden
                ? AttemptResultView.withoutKeys(attempt.row())
                : AttemptResultView.of(attempt.row(), json.grades(attempt.grades()));
    }

    private AttemptView view(Attempt attempt, List<QuestionResponse> saved, List<RefusedResponse> late,
            Integer attemptsLeft, Instant now) {
        AttemptRow row = attempt.row();
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        Paper paper = json.paper(attempt.paper());
        Map<String, QuestionResponse> byQuestion = saved.stream()
                .collect(Collectors.toMap(QuestionResponse::question, Function.identity()));
        return new AttemptView(attempt.id(), attempt.course().value(), row.quizKey(),
                published.quiz(attempt.quiz()).title(), row.number(), row.revision(), row.state(), row.startedAt(),
                null,
                row.submittedAt(), now, paper.rules().passPercent(), attemptsLeft,
                paper.questions().stream().map(asked -> question(published, asked, byQuestion.get(asked.key())))
                        .toList(),
                late.stream().map(this::refused).toList(),
                attempt.isSubmitted() ? result(attempt, paper.rules(), attemptsLeft) : null);
    }

    private AttemptView.Question question(PublishedCourse published, Paper.Asked asked, QuestionResponse saved) {
        Question question = published.question(new QuestionKey(asked.key()));
        return new AttemptView.Question(asked.key(), question.prompt(), asked.worth(question).toDecimal(),
                question.present(asked.arrangement()), saved == null ? null : json.response(saved.response()),
                saved == null ? null : saved.savedAt());
    }

    private AttemptView.RefusedResponseView refused(RefusedResponse late) {
        return new AttemptView.RefusedResponseView(late.question(), json.response(late.response()), late.reason(),
                late.receivedAt());
    }

    private Integer attemptsLeft(Attempt attempt) {
        PublishedCourse now = courses.course(attempt.course());
        if (!now.hasQuiz(attempt.quiz())) {
            return NONE_LEFT;
        }
        if (now.quiz(attempt.quiz()).attemptsAllowed() == null) {
            return null;
        }
        return AttemptsAllowedPolicy.left(now.quiz(attempt.quiz()),
                attempts.count(attempt.learner(), attempt.course(), attempt.quiz()));
    }
}
