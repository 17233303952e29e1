package org.alliances.mooc.course;

import java.util.List;

/**
 * A statement that a text rests on, and how sure it is.
 *
 * @param says one sentence, plain text
 * @param year a year or a span, {@code 2015} or {@code 2005-2011}; {@code null} where it has none
 * @param population who or what is counted; {@code null} where nothing is
 * @param reliability G, A, B, C or PP
 * @param nuance where and why sources disagree; never {@code null} for C
 * @param sources keys of {@code sources.yaml}
 */
public record Fact(String says, String year, String population, String reliability, String nuance,
        List<String> sources) {
    public Fact {
        sources = Lists.copy(sources);
    }
}
