package org.alliances.mooc.course;

import java.util.List;

/**
 * @param definition Markdown
 * @param sources keys of {@code sources.yaml}
 * @param seeAlso keys of other terms
 */
public record GlossaryTerm(String key, String term, String definition, List<String> sources, List<String> seeAlso) {

    public GlossaryTerm {
        sources = Lists.copy(sources);
        seeAlso = Lists.copy(seeAlso);
    }
}
