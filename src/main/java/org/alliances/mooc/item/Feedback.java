package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a learner reads after submission, in Markdown.
 *
 * @param correct where everything was right
 * @param incorrect otherwise, so also where it was partly right or not answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feedback(String correct, String incorrect) {
    static final Feedback NONE = new Feedback(null, null);
}
