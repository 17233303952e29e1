package org.alliances.mooc.item;

/**
 * One part of a question as a learner sees it.
 *
 * @param id its label in this attempt: a letter, or a number for the left side of a matching
 * @param text Markdown
 */
public record PresentedPart(String id, String text) {}
