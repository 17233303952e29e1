package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One choice of a single-choice or multiple-choice question.
 *
 * @param id the author's name for it; never sent to a learner
 * @param text Markdown
 * @param feedback Markdown: what a learner reads who chose it; may be {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(String id, String text, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean correct,
        String feedback) {
    /** Authors leave {@code correct} out where it is not; strict reading would not let a primitive be absent. */
    @JsonCreator
    static Choice read(@JsonProperty("id") String id, @JsonProperty("text") String text,
            @JsonProperty("correct") Boolean correct, @JsonProperty("feedback") String feedback) {
        return new Choice(id, text, Boolean.TRUE.equals(correct), feedback);
    }
}
