package org.alliances.mooc.quiz.regrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.QuestionKey;
import org.alliances.mooc.kernel.QuizKey;
import org.alliances.mooc.quiz.AttemptLedger;
import org.alliances.mooc.quiz.AttemptLedger.Asked;
import org.alliances.mooc.quiz.AttemptLedger.Entry;
import org.alliances.mooc.quiz.MarkBook;
import org.alliances.mooc.quiz.paper.Marks;
import org.alliances.mooc.quiz.paper.PaperGrader;
import org.alliances.mooc.quiz.paper.Rulings;

/** Goes through the closed attempts that ask a question, and says what other rulings on it do to each. Writes nothing. */
final class Scan {
    /** So many attempts, with their papers and grades, are in memory at once. */
    private static final int PAGE = 500;

    private final AttemptLedger ledger;
    private final MarkBook marks;
    private final CourseKey course;
    private final QuestionKey question;
    private final Versions versions;

    Scan(AttemptLedger ledger, MarkBook marks, CourseKey course, QuestionKey question, Versions versions) {
        this.ledger = ledger;
        this.marks = marks;
        this.course = course;
        this.question = question;
        this.versions = versions;
    }

    /** @param applicable whether the correction that it is about fits the question as this attempt asked it */
    record Found(Effect effect, boolean applicable) {}

    /** Hands over page after page, in the order of learner and attempt. */
    void through(QuizKey quiz, Consumer<List<Found>> each) {
        AttemptLedger.Ref last = null;
        do {
            AttemptLedger.Page page = ledger.asking(course, quiz, question, last, PAGE);
            List<Found> found = new ArrayList<>(page.attempts().size());
            for (Asked asked : page.attempts()) {
                Versions.Version version = versions.of(asked.entry().revision());
                if (version.isConcerned()) {
                    found.add(found(asked, version));
                }
            }
            each.accept(found);
            last = page.last();
        } while (last != null);
    }

    private Found found(Asked asked, Versions.Version version) {
        Entry entry = asked.entry();
        Map<String, Marks> marked = version.question().isGradedByPeople() && asked.response() != null
                ? marks.counting(entry.ref().learner(), entry.ref().attempt(),
                        Map.of(question.value(), asked.response()))
                : Map.of();
        Rulings rulings = new Rulings(Map.of(question.value(), version.rulings()), marked);
        return new Found(Effect.of(entry,
                PaperGrader.grade(entry.paper().question(question).orElseThrow(), version.question(), asked.response(),
                        rulings)),
                version.isApplicable());
    }
}
