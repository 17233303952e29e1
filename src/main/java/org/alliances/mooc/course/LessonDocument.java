package org.alliances.mooc.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A lesson as its author wrote it.
 *
 * @param minutes estimated time of study
 * @param sources keys of {@code sources.yaml}
 * @param completion {@code null}: what goes without saying for its kind, see {@link #completionRule}
 * @param verifiedOn the day its facts were last checked ({@code verifieLe} in the file)
 * @param facts what its text rests on, with their labels
 * @param body Markdown
 * @param caseStudy present exactly where the kind is {@link LessonKind#CASE_STUDY}
 */
public record LessonDocument(String key, String title, LessonKind kind, int minutes, List<String> objectives,
        List<String> sources, CompletionRule completion, @JsonProperty("verifieLe") LocalDate verifiedOn,
        List<Fact> facts, CaseStudy caseStudy,
        String body) {

    public LessonDocument {
        objectives = Lists.copy(objectives);
        sources = Lists.copy(sources);
        facts = Lists.copy(facts);
    }

    /** A case study is decided, anything else confirmed, unless its author says otherwise. */
    public CompletionRule completionRule() {
        if (completion != null) {
            return completion;
        }
        return kind == LessonKind.CASE_STUDY ? CompletionRule.DECIDE : CompletionRule.CONFIRM;
    }

    public Optional<CaseStudy> asCaseStudy() {
        return Optional.ofNullable(caseStudy);
    }
}
