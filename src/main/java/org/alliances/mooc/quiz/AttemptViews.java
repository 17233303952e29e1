package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.item.Correctness;
import org.alliances.mooc.item.Essay;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperPrint;
import org.alliances.mooc.quiz.paper.QuestionGrade;
import org.alliances.mooc.quiz.policy.ReleasePolicy;

/** Puts together what a learner sees of her attempt. */
@ApplicationScoped
class AttemptViews {
    private final PublishedCourses courses;
    private final QuizStandings standings;
    private final QuestionResponseRepository responses;
    private final RefusedResponseRepository refused;
    private final MarkBook marks;
    private final QuizJson json;

    AttemptViews(PublishedCourses courses, QuizStandings standings, QuestionResponseRepository responses,
            RefusedResponseRepository refused, MarkBook marks, QuizJson json) {
        this.courses = courses;
        this.standings = standings;
        this.responses = responses;
        this.refused = refused;
        this.marks = marks;
        this.json = json;
    }

    /** An attempt that was just started: nothing can have been saved to it. */
    AttemptView fresh(Attempt attempt, Instant now) {
        return view(attempt, List.of(), List.of(), now);
    }

    AttemptView view(Attempt attempt, Instant now) {
        return view(attempt, responses.of(attempt.learner(), attempt.id()),
                refused.of(attempt.learner(), attempt.id()), now);
    }

    /** Of a closed attempt. */
    AttemptResultView result(Attempt attempt, Instant now) {
        return result(attempt, json.paper(attempt.paper()).rules(),
                standings.of(attempt.learner(), attempt.course(), attempt.quiz(), now));
    }

    private AttemptResultView result(Attempt attempt, Paper.Rules rules, QuizStandings.Standing standing) {
        ReleasePolicy.Shown shown = ReleasePolicy.shown(rules.feedback(), standing.forRelease(attempt.row()));
        List<QuestionGrade> grades = json.grades(attempt.grades());
        return AttemptResultView.of(attempt.row(), attempt.isLate() ? rules.penaltyPercent() : 0, shown, grades,
                shown.explanation() ? markings(attempt, grades, shown) : Map.of());
    }

    /** A grade that waits is of a text that no released mark is about. */
    private Map<String, MarkingView> markings(Attempt attempt, List<QuestionGrade> grades, ReleasePolicy.Shown shown) {
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        Map<String, Essay> marked = new HashMap<>();
        for (QuestionGrade grade : grades) {
            if (published.question(new QuestionKey(grade.key())) instanceof Essay essay
                    && grade.correctness() != Correctness.AWAITING && grade.correctness() != Correctness.UNANSWERED) {
                marked.put(grade.key(), essay);
            }
        }
        Map<String, MarkingView> markings = new HashMap<>();
        if (!marked.isEmpty()) {
            marks.released(attempt.learner(), attempt.id()).forEach((question, mark) -> {
                if (marked.containsKey(question)) {
                    markings.put(question, MarkingView.of(marked.get(question), mark, shown));
                }
            });
        }
        return markings;
    }

    private AttemptView view(Attempt attempt, List<QuestionResponse> saved, List<RefusedResponse> late, Instant now) {
        var row = attempt.row();
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        Paper paper = json.paper(attempt.paper());
        QuizStandings.Standing standing = standings.of(attempt.learner(), attempt.course(), attempt.quiz(), now);
        Map<String, QuestionResponse> byQuestion = saved.stream()
                .collect(Collectors.toMap(QuestionResponse::question, Function.identity()));
        return new AttemptView(attempt.id(), attempt.course().value(), row.quizKey(),
                published.quiz(attempt.quiz()).title(), row.number(), row.revision(), row.state(), row.startedAt(),
                row.dueAt(), row.submittedAt(), row.closedBy(), now, paper.rules().passPercent(),
                standing.attemptsLeft(),
                PaperPrint.of(paper, key -> published.question(new QuestionKey(key))).questions().stream()
                        .map(question -> question(question, byQuestion.get(question.key()))).toList(),
                late.stream().map(this::refused).toList(),
                attempt.isClosed() ? result(attempt, paper.rules(), standing) : null);
    }

    private AttemptView.Question question(PaperPrint.PrintedQuestion printed, QuestionResponse saved) {
        return new AttemptView.Question(printed.key(), printed.prompt(), printed.points(), printed.presentation(),
                saved == null ? null : json.response(saved.response()), saved == null ? null : saved.sequence(),
                saved == null ? null : saved.savedAt(), saved != null && saved.isChecked());
    }

    private AttemptView.RefusedResponseView refused(RefusedResponse late) {
        String decision = late.accepted() == null ? "kept" : late.accepted() ? "accepted" : "declined";
        return new AttemptView.RefusedResponseView(late.id(), late.question(), json.response(late.response()),
                late.reason(),
                late.receivedAt(), decision, late.decidedAt(), late.decisionReason());
    }
}
