package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.alliances.mooc.kernel.Points;

/** Turns the judgement of a question's kind into a grade: points, correctness, the texts to read. */
final class Grader {
    private static final int FRACTION_SCALE = 4;

    private Grader() {}

    static Grade grade(Question question, Arrangement arrangement, Response response, Points worth) {
        if (response == null) {
            return unanswered(question, arrangement, worth);
        }
        if (!question.check(arrangement, response).isEmpty()) {
            throw new IllegalArgumentException("the response does not fit question " + question.key());
        }
        if (response.answersNothing()) {
            return unanswered(question, arrangement, worth);
        }
        // The casts hold: a response of another kind has a fault, and was refused above.
        Judgement judgement = switch (question) {
            case SingleChoice asked -> asked.judge(arrangement, (Response.SingleChoice) response);
            case MultipleChoice asked -> asked.judge(arrangement, (Response.MultipleChoice) response);
            case TrueFalse asked -> asked.judge((Response.TrueFalse) response);
            case Numeric asked -> asked.judge((Response.Numeric) response);
            case ShortText asked -> asked.judge((Response.ShortText) response);
            case Matching asked -> asked.judge(arrangement, (Response.Matching) response);
            case Ordering asked -> asked.judge(arrangement, (Response.Ordering) response);
        };
        return graded(question, arrangement, judgement, worth);
    }

    private static Grade graded(Question question, Arrangement arrangement, Judgement judgement,
            Points maximum) {
        Correctness correctness = judgement.isCorrect()
                ? Correctness.CORRECT
                : judgement.right() == 0 ? Correctness.INCORRECT : Correctness.PARTIAL;
        BigDecimal fraction = BigDecimal.valueOf(judgement.right()).divide(BigDecimal.valueOf(judgement.of()),
                FRACTION_SCALE, RoundingMode.HALF_UP);
        return new Grade(maximum.share(judgement.right(), judgement.of()), maximum, fraction, correctness,
                feedback(question, correctness, judgement.notes()), question.rightAnswer(arrangement));
    }

    private static Grade unanswered(Question question, Arrangement arrangement, Points maximum) {
        return new Grade(Points.ZERO, maximum, BigDecimal.ZERO.setScale(FRACTION_SCALE),
                Correctness.UNANSWERED,
                feedback(question, Correctness.UNANSWERED, List.of()), question.rightAnswer(arrangement));
    }

    private static List<FeedbackNote> feedback(Question question, Correctness correctness, List<FeedbackNote> notes) {
        List<FeedbackNote> texts = new ArrayList<>();
        String general = correctness == Correctness.CORRECT
                ? question.feedback().correct()
                : question.feedback().incorrect();
        if (general != null && !general.isBlank()) {
            texts.add(new FeedbackNote(null, general));
        }
        texts.addAll(notes);
        return texts;
    }
}
