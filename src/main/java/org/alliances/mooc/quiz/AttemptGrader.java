package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.alliances.mooc.catalogue.PublishedCourse;
import org.alliances.mooc.catalogue.PublishedCourses;
import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.paper.Marks;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.paper.PaperGrader;
import org.alliances.mooc.quiz.paper.QuestionGrade;
import org.alliances.mooc.quiz.paper.Rulings;
import org.alliances.mooc.quiz.policy.AttemptRow;
import org.alliances.mooc.quiz.policy.ClosedBy;
import org.alliances.mooc.quiz.policy.CountingPolicy;
import org.alliances.mooc.quiz.policy.Timing;

/** Closes and grades attempts that the caller has locked, and tells the floors above. */
@ApplicationScoped
class AttemptGrader {
    private final PublishedCourses courses;
    private final AttemptRepository attempts;
    private final QuestionResponseRepository responses;
    private final CorrectionBook corrections;
    private final MarkBook marks;
    private final OfflineMerge merge;
    private final QuizJson json;
    private final Event<AttemptGraded> graded;

    AttemptGrader(PublishedCourses courses, AttemptRepository attempts, QuestionResponseRepository responses,
            CorrectionBook corrections, MarkBook marks, OfflineMerge merge, QuizJson json,
            Event<AttemptGraded> graded) {
        this.courses = courses;
        this.attempts = attempts;
        this.responses = responses;
        this.corrections = corrections;
        this.marks = marks;
        this.merge = merge;
        this.json = json;
        this.graded = graded;
    }

    /**
     * Closes an open attempt by its learner's wish; one whose time is over was closed by that, also where what was done
     * offline is still waited for: she does not wait.
     */
    void submit(Attempt attempt, Paper paper, Instant at) {
        if (!attempt.isClosed() && !settle(attempt, paper)) {
            end(attempt, paper, at);
        }
    }

    /** Whether it closed the attempt, because its time, or the wait for what was done offline, is over. */
    boolean closeIfOver(Attempt attempt, Paper paper, Instant now) {
        if (attempt.isClosed() || !attempt.isOver(paper.rules(), now)) {
            return false;
        }
        if (!settle(attempt, paper)) {
            close(attempt, paper, ClosedBy.TIME, attempt.dueAt());
        }
        return true;
    }

    /** Whether it closed the attempt, because its learner had submitted it offline: it then ended when she says it did. */
    boolean settle(Attempt attempt, Paper paper) {
        if (!attempt.isClaimed()) {
            return false;
        }
        merge.settle(attempt, attempt.submissionClaimedAt());
        end(attempt, paper, attempt.submissionClaimedAt());
        return true;
    }

    /** It ended when its time did, where that was before. */
    private void end(Attempt attempt, Paper paper, Instant at) {
        boolean over = Timing.of(attempt.dueAt(), paper.rules()).at(at) == Timing.Phase.OVER;
        close(attempt, paper, over ? ClosedBy.TIME : ClosedBy.LEARNER, over ? attempt.dueAt() : at);
    }

    private void close(Attempt attempt, Paper paper, ClosedBy by, Instant at) {
        corrections.hold(attempt.course());
        PaperGrade grade = grade(attempt, paper);
        attempt.close(by, grade, json.write(grade.questions()), at);
        tell(attempt, attempt.row().submittedAt());
    }

    /** Grades a closed attempt anew, from what is stored. */
    void regrade(Attempt attempt, Paper paper, Instant at) {
        amend(attempt, grade(attempt, paper), at);
    }

    /** Gives a closed attempt another result. */
    void amend(Attempt attempt, PaperGrade grade, Instant at) {
        attempt.amend(grade, json.write(grade.questions()));
        tell(attempt, at);
    }

    /** Gives closed attempts other results: as many statements as one attempt takes, in batches. */
    void amend(Map<Attempt, PaperGrade> results, Instant at) {
        results.forEach((attempt, grade) -> attempt.amend(grade, json.write(grade.questions())));
        tell(results.keySet(), at);
    }

    private PaperGrade grade(Attempt attempt, Paper paper) {
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        Map<String, Response> given = new HashMap<>();
        responses.of(attempt.learner(), attempt.id())
                .forEach(saved -> given.put(saved.question(), json.response(saved.response())));
        return PaperGrader.grade(paper, key -> published.question(new QuestionKey(key)), given,
                new Rulings(corrections.of(attempt.course(), paper), marks(attempt, published, paper, given)),
                attempt.isLate());
    }

    /** One question of it, by itself. */
    QuestionGrade grade(Attempt attempt, Paper paper, Paper.Asked asked, Response given) {
        PublishedCourse published = courses.course(attempt.course(), attempt.revision());
        return PaperGrader.grade(asked, published.question(new QuestionKey(asked.key())), given,
                new Rulings(corrections.of(attempt.course(), paper), Map.of()));
    }

    /** Only papers with essays have any. */
    private Map<String, Marks> marks(Attempt attempt, PublishedCourse published, Paper paper,
            Map<String, Response> given) {
        boolean any = paper.questions().stream()
                .anyMatch(asked -> published.question(new QuestionKey(asked.key())).isGradedByPeople());
        return any ? marks.counting(attempt.learner(), attempt.id(), given) : Map.of();
    }

    private void tell(Attempt attempt, Instant at) {
        tell(List.of(attempt), at);
    }

    private void tell(Collection<Attempt> changed, Instant at) {
        attempts.flush();
        Map<Place, List<Attempt>> places = changed.stream()
                .collect(Collectors.groupingBy(attempt -> new Place(attempt.course(), attempt.quiz())));
        places.forEach((place, there) -> {
            Map<LearnerId, List<AttemptRow>> made = attempts.at(place.course(), place.quiz(),
                    there.stream().map(Attempt::learner).collect(Collectors.toSet()));
            there.forEach(attempt -> tell(attempt, made.get(attempt.learner()), at));
        });
    }

    private void tell(Attempt attempt, List<AttemptRow> made, Instant at) {
        AttemptRow row = attempt.row();
        boolean reached = counted(attempt, made).map(CountingPolicy.Counted::passed).orElse(row.passed());
        graded.fire(new AttemptGraded(attempt.learner(), attempt.course(), attempt.quiz(), attempt.id(),
                row.submittedAt(), new Points(row.points()), new Points(row.maximum()), row.percent(), row.passed(),
                reached,
                awaiting(attempt), attempt.revision(), attempt.origin() != Attempt.Origin.ONLINE, at));
    }

    private List<QuestionKey> awaiting(Attempt attempt) {
        return attempt.row().isFinal()
                ? List.of()
                : json.grades(attempt.grades()).stream().filter(QuestionGrade::isAwaited)
                        .map(grade -> new QuestionKey(grade.key())).toList();
    }

    /** What counts of the learner's attempts at the quiz; empty where the quiz has left the course. */
    private Optional<CountingPolicy.Counted> counted(Attempt attempt, List<AttemptRow> made) {
        PublishedCourse now = courses.course(attempt.course());
        if (!now.hasQuiz(attempt.quiz())) {
            return Optional.empty();
        }
        QuizDocument quiz = now.quiz(attempt.quiz());
        return CountingPolicy.of(quiz.counts(), quiz.passPercent(), made);
    }

    private record Place(CourseKey course, QuizKey quiz) {}
}
