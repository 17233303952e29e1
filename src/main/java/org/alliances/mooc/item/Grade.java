package org.alliances.mooc.item;

import java.math.BigDecimal;
import java.util.List;

import org.alliances.mooc.kernel.Points;

/**
 * What a response is worth. Depends on nothing but the question, its arrangement, the response and the
 * corrections.
 *
 * @param points what it earned, rounded once from the exact share
 * @param maximum what the question is worth
 * @param fraction the share between 0 and 1, to four decimal places, for statistics; points are not computed from it
 * @param feedback the texts that apply: the general one first, then one for each choice, side, item or gap that has one
 * @param rightAnswer the response that earns everything, in the labels of the arrangement; {@code null} where there is no
 *            such response
 * @param pointsForAll whether the points come from {@link Correction.PointsForAll}, whatever the response was worth
 */
public record Grade(Points points, Points maximum, BigDecimal fraction, Correctness correctness,
        List<FeedbackNote> feedback, Response rightAnswer, boolean pointsForAll) {
    public Grade {
        feedback = List.copyOf(feedback);
    }
}
