package org.alliances.mooc.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.kernel.Points;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
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
    private final CorrectionBook corrections;
    private final QuizJson json;

    LedgerService(AttemptRepository attempts, QuestionResponseRepository responses, AttemptGrader grader,
            CorrectionBook corrections, QuizJson json) {
        this.attempts = attempts;
        this.responses = responses;
        this.grader = grader;
        this.corrections = corrections;
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
    public Set<Origin> origins(CourseKey course) {
        return attempts.origins(course);
    }

    @Override
    @Transactional
    public Page asking(CourseKey course, QuizKey quiz, QuestionKey question, Ref after, int most) {
        List<AttemptRepository.WithResponse> rows = attempts.closed(course, quiz, question, after, most);
        List<Asked> asked = new ArrayList<>();
        for (AttemptRepository.WithResponse row : rows) {
            Entry entry = entry(row.attempt());
            attempts.forget(row.attempt());
            if (entry.paper().question(question).isPresent()) {
                asked.add(new Asked(entry, row.response() == null ? null : json.response(row.response())));
            }
        }
        Ref last = rows.size() < most ? null : ref(rows.getLast().attempt());
        return new Page(asked, last);
    }

    @Override
    @Transactional
    public void lock(Ref attempt) {
        locked(attempt);
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
        Attempt attempt = locked(ref);
        Result before = result(attempt);
        grader.regrade(attempt, json.paper(attempt.paper()), at);
        return new Change(ref, attempt.quiz(), before, result(attempt));
    }

    @Override
    @Transactional
    public List<Change> amend(List<Amendment> amendments, Instant at) {
        List<Change> changes = new ArrayList<>(amendments.size());
        for (int from = 0; from < amendments.size(); from += BATCH) {
            changes.addAll(amendBatch(amendments.subList(from, Math.min(from + BATCH, amendments.size())), at));
        }
        return changes;
    }

    private List<Change> amendBatch(List<Amendment> amendments, Instant at) {
        Map<Ref, QuestionGrade> amended = amendments.stream()
                .collect(Collectors.toMap(Amendment::ref, Amendment::grade));
        List<Attempt> locked = attempts.lock(amended.keySet());
        if (locked.size() != amended.size()) {
            throw new IllegalArgumentException("an amendment is of an attempt that exists");
        }
        List<Result> before = locked.stream().map(LedgerService::result).toList();
        Map<Attempt, PaperGrade> results = new LinkedHashMap<>();
        locked.forEach(attempt -> results.put(attempt, with(amended.get(ref(attempt)), attempt)));
        grader.amend(results, at);
        List<Change> changes = new ArrayList<>(locked.size());
        for (int index = 0; index < locked.size(); index++) {
            Attempt attempt = locked.get(index);
            changes.add(new Change(ref(attempt), attempt.quiz(), before.get(index), result(attempt)));
        }
        // Whoever observed the grading may have asked for an attempt: nothing is let go before it is written.
        attempts.flush();
        locked.forEach(attempts::forget);
        return changes;
    }

    private Attempt locked(Ref ref) {
        corrections.hold(attempts.course(ref.learner(), ref.attempt()).orElseThrow());
        return attempts.lock(ref.learner(), ref.attempt()).orElseThrow();
    }

    private PaperGrade with(QuestionGrade amended, Attempt attempt) {
        List<QuestionGrade> grades = json.grades(attempt.grades()).stream()
                .map(grade -> grade.key().equals(amended.key()) ? amended : grade).toList();
        return PaperGrade.of(json.paper(attempt.paper()).rules(), grades, attempt.isLate());
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
