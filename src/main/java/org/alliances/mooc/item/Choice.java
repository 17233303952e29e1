package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One choice of a single-choice or multiple-choice question.
 *
 * @param id the author's name for it; never sent to a learner
 * @param text Markdown
 * @param feedback Markdown: what a learner reads who chose it; may be {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Choice(String id, String text, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean correct,
        String feedback) {}
