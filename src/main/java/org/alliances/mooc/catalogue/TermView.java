package org.alliances.mooc.catalogue;

import java.util.List;

import org.alliances.mooc.course.GlossaryTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the glossary. */
@Schema(name = "GlossaryTerm")
record TermView(@Schema(examples = "alliance-territoriale") String key, String term, RichText definition,
        @Schema(description = "Keys of other terms.") List<String> seeAlso) {
    static TermView of(GlossaryTerm term) {
        return new TermView(term.key(), term.term(), RichText.of(term.definition()),
                term.seeAlso() == null ? List.of() : term.seeAlso());
    }
}
