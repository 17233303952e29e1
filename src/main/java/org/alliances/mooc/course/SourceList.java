package org.alliances.mooc.course;

import java.util.List;

/** Every source that a lesson, a question or a term may cite, as in {@code sources.yaml}. */
public record SourceList(List<Source> sources) {

    public SourceList {
        sources = Lists.copy(sources);
    }

    /**
     * @param date ISO-8601, as precise as it is known; {@code null} when unknown
     * @param reliability G, A, B, C or PP
     * @param party whether its publisher is party to the subject
     */
    public record Source(String key, String title, String publisher, String date, String address, String reliability,
            boolean party, String note) {}
}
