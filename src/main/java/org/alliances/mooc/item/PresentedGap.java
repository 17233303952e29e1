package org.alliances.mooc.item;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One gap of a cloze as a learner sees it.
 *
 * @param id its label, which stands between double braces in the text: 1, 2, 3 in the order of the text
 * @param unit shown beside the gap; {@code null} where there is none
 */
public record PresentedGap(String id, @JsonInclude(JsonInclude.Include.NON_NULL) String unit) {}
