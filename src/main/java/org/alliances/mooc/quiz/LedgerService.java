package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.paper.Paper;
import org.alliances.mooc.quiz.paper.PaperGrade;
import org.alliances.mooc.quiz.paper.QuestionGrade;

/** Keeps the ledger of closed attempts for marking and regrading. */
@ApplicationScoped
class LedgerService implements AttemptLedger {
    /** So many changed attempts are held in memory at once. */
    private static final int BATCH = 500;

    private final AttemptRepository attempts;
    private final QuestionResponseRepository responses;
    private final AttemptGrader grader;
    private final QuizJson json;

    LedgerService(AttemptRepository attempts, QuestionResponseRepository responses, AttemptGrader grader,
            QuizJson json) {
        this.attempts = attempts;
        this.responses = responses;
        this.grader = grader;
        this.json = json;
    }

    @Override
    @Transactional
    public Optional<Entry> find(CourseKey course, LearnerId learner, UUID attempt) {
        return attempts.of(learner, attempt).filter(found -> found.course().equals(course))
                .filter(Attempt::isClosed).map(this::entry);
    }

    @Override
    @Transactional
    public Page asking(CourseKey course, QuizKey quiz, QuestionKey question, Ref after, int most) {
        List<AttemptRepository.WithResponse> rows = attempts.closed(course, quiz, question, after, most);
        List<Asked> asked = new ArrayList<>();
        for (AttemptRepository.WithResponse row : rows) {
            Entry entry = entry(row.attempt());
            if (entry.paper().question(question).isPresent()) {
                asked.add(new Asked(entry, row.response() == null ? null : json.response(row.response())));
            }
        }
        Ref last = rows.size() < most ? null : ref(rows.getLast().attempt());
        attempts.forget();
        return new Page(asked, last);
    }

    @Override
    @Transactional
    public void lock(Ref attempt) {
        attempts.lock(attempt.learner(), attempt.attempt()).orElseThrow();
    }

    @Override
    @Transactional
    public Optional<Response> response(Ref attempt, QuestionKey question) {
        return responses.findByIdOptional(
                new QuestionResponse.Key(attempt.learner(), attempt.attempt(), question.value()))
                .map(saved -> json.response(saved.response()));
    }

    @Override
    @Transactional
    public Change regrade(Ref ref, Instant at) {
        Attempt attempt = attempts.lock(ref.learner(), ref.attempt()).orElseThrow();
        Result before = result(attempt);
        grader.regrade(attempt, json.paper(attempt.paper()), at);
        return new Change(ref, attempt.quiz(), before, result(attempt));
    }

    @Override
    @Transactional
    public List<Change> amend(List<Amendment> amendments, Instant at) {
        List<Change> changes = new ArrayList<>(amendments.size());
        for (Amendment amendment : amendments) {
            Attempt attempt = attempts.lock(amendment.ref().learner(), amendment.ref().attempt()).orElseThrow();
            Result before = result(attempt);
            List<QuestionGrade> grades = json.grades(attempt.grades()).stream()
                    .map(grade -> grade.key().equals(amendment.grade().key()) ? amendment.grade() : grade).toList();
            Paper paper = json.paper(attempt.paper());
            PaperGrade grade = PaperGrade.of(paper.rules(), grades, attempt.isLate());
            grader.amend(attempt, grade, at);
            changes.add(new Change(amendment.ref(), attempt.quiz(), before, result(attempt)));
            if (changes.size() % BATCH == 0) {
                attempts.flush();
                attempts.forget();
            }
        }
        attempts.flush();
        return changes;
    }

    private Entry entry(Attempt attempt) {
        return new Entry(ref(attempt), attempt.course(), attempt.quiz(), attempt.row().number(), attempt.revision(),
                json.paper(attempt.paper()), json.grades(attempt.grades()), attempt.isLate(), result(attempt),
                attempt.row().submittedAt());
    }

    private static Ref ref(Attempt attempt) {
        return new Ref(attempt.learner(), attempt.id());
    }

    private static Result result(Attempt attempt) {
        var row = attempt.row();
        return new Result(new Points(row.points()), new Points(row.maximum()), row.percent(), row.passed(),
                row.awaiting());
    }
}
