package org.alliances.mooc.authoring.publication;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.Draft;
import org.alliances.mooc.authoring.draft.Drafts;
import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.OutlineMoves;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.ContentHash;

import com.fasterxml.jackson.databind.JsonNode;

/** What of a draft is to be published. */
@ApplicationScoped
public class Choice {
    private final Drafts drafts;

    Choice(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * What the course would be.
     *
     * @param contents of the draft, by part key
     * @param modules {@code null}: the whole course
     * @throws org.alliances.mooc.kernel.ProblemException module-not-in-outline
     */
    @Transactional
    public SortedMap<String, JsonNode> of(Draft draft, SortedMap<String, ContentHash> contents, Set<String> modules) {
        SortedMap<String, JsonNode> written = drafts.trees(contents);
        if (modules == null) {
            return written;
        }
        String head = PartKind.COURSE.partKey(draft.course().value());
        SortedMap<String, JsonNode> published = drafts.trees(draft.published());
        for (String module : modules) {
            if (published.isEmpty() || !Selection.has(written.get(head), module)
                    && !Selection.has(published.get(head), module)) {
                throw AuthoringProblem.MODULE_NOT_IN_OUTLINE.asException().withMember("module", module);
            }
        }
        return Selection.of(draft.course().value(), published, written, modules);
    }

    /** What stands elsewhere than published. */
    @Transactional
    public List<OutlineMoves.Move> moves(Draft draft, CourseDocument next) {
        ContentHash before = draft.published().get(PartKind.COURSE.partKey(draft.course().value()));
        return before == null
                ? List.of()
                : OutlineMoves.between(CourseJson.bind(drafts.tree(before), CourseDocument.class).outline(),
                        next.outline());
    }
}
