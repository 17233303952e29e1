package org.alliances.mooc.item;

import org.alliances.mooc.kernel.Bilingual;

/**
 * A rule that a question breaks, beyond what its schema can say.
 *
 * @param rule the rule's slug, kebab-case
 * @param field the member at fault, as in {@code choices[1].id}
 */
public record QuestionFinding(String rule, String field, Bilingual message) {}
