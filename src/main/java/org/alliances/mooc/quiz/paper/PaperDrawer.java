package org.alliances.mooc.quiz.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

import org.alliances.mooc.course.QuizDocument;
import org.alliances.mooc.item.Question;
import org.alliances.mooc.item.draw.QuestionDrawer;
import org.alliances.mooc.kernel.RevisionNumber;

/** Draws papers. The same generator in the same state draws the same paper. */
public final class PaperDrawer {
    private PaperDrawer() {}

    /**
     * @param questions those that are asked, or drawn from, in the order of the quiz's file
     * @param grace after the end of time
     */
    public static Paper draw(QuizDocument quiz, List<Question> questions, RevisionNumber revision, Duration grace,
            RandomGenerator random) {
        boolean shuffleQuestions = quiz.shuffle() != null && quiz.shuffle().questions();
        boolean shuffleChoices = quiz.shuffle() != null && quiz.shuffle().choices();
        List<Question> order = new ArrayList<>(
                quiz.draw() == null ? questions : QuestionDrawer.draw(quiz.draw(), questions, random));
        if (shuffleQuestions) {
            for (int last = order.size() - 1; last > 0; last--) {
                Collections.swap(order, last, random.nextInt(last + 1));
            }
        }
        return new Paper(revision.value(),
                order.stream()
                        .map(question -> new Paper.Asked(question.key(), question.arrange(shuffleChoices, random),
                                quiz.pointsEach()))
                        .toList(),
                Paper.Rules.of(quiz, grace));
    }
}
