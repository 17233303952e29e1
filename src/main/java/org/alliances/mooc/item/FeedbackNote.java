package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text that applies to what the learner answered.
 *
 * @param label the wire label of the choice, side, item or gap that it is about; {@code null} for the question as a whole
 * @param text Markdown
 */
public record FeedbackNote(@JsonInclude(JsonInclude.Include.NON_NULL) String label, String text) {}
