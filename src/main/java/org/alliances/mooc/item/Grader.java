package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alliances.mooc.kernel.Points;

/** Turns the judgement of a question's kind into a grade: points, correctness, the texts to read. */
final class Grader {
    private static final int FRACTION_SCALE = 4;

    private final Question question;
    private final Arrangement arrangement;
    private final Points worth;
    private final boolean pointsForAll;

    private Grader(Question question, Arrangement arrangement, Points worth, List<Correction> corrections) {
        this.question = Correction.applyAll(question, corrections);
        this.arrangement = arrangement;
        this.worth = worth;
        this.pointsForAll = corrections.stream().anyMatch(Correction.PointsForAll.class::isInstance);
    }

    static Grade grade(Question question, Arrangement arrangement, Response response, Points worth,
            List<Correction> corrections) {
        return new Grader(question, arrangement, worth, corrections).of(response);
    }

    static Grade gradeMarked(Essay essay, List<Map<String, BigDecimal>> marks, Points worth,
            List<Correction> corrections) {
        Grader grader = new Grader(essay, Arrangement.NONE, worth, corrections);
        // The cast holds: no correction changes the kind.
        return grader.judged(((Essay) grader.question).judge(marks));
    }

    private Grade of(Response response) {
        if (response == null) {
            return unjudged(Correctness.UNANSWERED);
        }
        if (!question.check(arrangement, response).isEmpty()) {
            throw new IllegalArgumentException("the response does not fit question " + question.key());
        }
        if (response.answersNothing()) {
            return unjudged(Correctness.UNANSWERED);
        }
        // The casts hold: a response of another kind has a fault, and was refused above.
        return switch (question) {
            case SingleChoice asked -> judged(asked.judge(arrangement, (Response.SingleChoice) response));
            case MultipleChoice asked -> judged(asked.judge(arrangement, (Response.MultipleChoice) response));
            case TrueFalse asked -> judged(asked.judge((Response.TrueFalse) response));
            case Numeric asked -> judged(asked.judge((Response.Numeric) response));
            case ShortText asked -> judged(asked.judge((Response.ShortText) response));
            case Matching asked -> judged(asked.judge(arrangement, (Response.Matching) response));
            case Ordering asked -> judged(asked.judge(arrangement, (Response.Ordering) response));
            case Cloze asked -> judged(asked.judge((Response.Cloze) response));
            case Essay asked -> unjudged(Correctness.AWAITING);
        };
    }

    private Grade judged(Judgement judgement) {
        Correctness correctness = judgement.isCorrect()
                ? Correctness.CORRECT
                : judgement.right() == 0 ? Correctness.INCORRECT : Correctness.PARTIAL;
        BigDecimal fraction = BigDecimal.valueOf(judgement.right()).divide(BigDecimal.valueOf(judgement.of()),
                FRACTION_SCALE, RoundingMode.HALF_UP);
        return grade(worth.share(judgement.right(), judgement.of()), fraction, correctness, judgement.notes());
    }

    private Grade unjudged(Correctness correctness) {
        return grade(Points.ZERO, BigDecimal.ZERO.setScale(FRACTION_SCALE), correctness, List.of());
    }

    private Grade grade(Points earned, BigDecimal fraction, Correctness correctness, List<FeedbackNote> notes) {
        return new Grade(pointsForAll ? worth : earned, worth, fraction, correctness, feedback(correctness, notes),
                question.rightAnswer(arrangement).orElse(null), pointsForAll);
    }

    private List<FeedbackNote> feedback(Correctness correctness, List<FeedbackNote> notes) {
        List<FeedbackNote> texts = new ArrayList<>();
        general(texts, switch (correctness) {
            case CORRECT -> question.feedback().correct();
            case PARTIAL, INCORRECT, UNANSWERED -> question.feedback().incorrect();
            // Nobody knows yet which of the two holds.
            case AWAITING -> null;
        });
        texts.addAll(notes);
        if (question instanceof Essay essay) {
            general(texts, essay.modelAnswer());
        }
        return texts;
    }

    private static void general(List<FeedbackNote> texts, String text) {
        if (text != null && !text.isBlank()) {
            texts.add(new FeedbackNote(null, text));
        }
    }
}
