package org.alliances.mooc.authoring.packing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.draft.Draft;
import org.alliances.mooc.authoring.draft.Drafts;
import org.alliances.mooc.authoring.draft.Waivers;
import org.alliances.mooc.contentpack.CoursePacking;
import org.alliances.mooc.contentpack.Unpacked;
import org.alliances.mooc.contentpack.zip.ZipRefused;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.identity.CourseRole;
import org.alliances.mooc.identity.GrantApi;
import org.alliances.mooc.kernel.Bilingual;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.publishing.PublishedFile;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Makes a draft what a zip says. A part is known by its kind and key, so that what learners did with it stays theirs. What
 * a draft may lack, an import may lack; whatever cannot be taken as it is written is refused with all the rest.
 */
@ApplicationScoped
class CourseImport {
    private final Drafts drafts;
    private final Waivers waivers;
    private final PublishingApi publishing;
    private final GrantApi grants;
    private final Audit audit;

    CourseImport(Drafts drafts, Waivers waivers, PublishingApi publishing, GrantApi grants, Audit audit) {
        this.drafts = drafts;
        this.waivers = waivers;
        this.publishing = publishing;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Who imports, when, and what she says to it.
     *
     * @param note for the history; {@code null}: none
     */
    record Wish(Preconditions condition, String note, Locale language, UUID by, Instant at) {}

    /**
     * What {@link #carryOut} would do now, and refuse. Needs no condition, and keeps one that is given.
     *
     * @throws ProblemException as {@link #carryOut}
     */
    @Transactional
    ImportPlan plan(byte[] zip, Wish wish) {
        Unpacked unpacked = read(zip);
        CourseKey course = new CourseKey(unpacked.course());
        Draft draft = drafts.of(course);
        boolean begins = isNew(draft);
        if (!begins) {
            grants.requireWriting(course);
        }
        if (wish.condition().ifMatch() != null) {
            require(draft, begins, wish.condition());
        }
        refuseFaults(unpacked, wish.language());
        return plan(ImportComparison.of(unpacked, drafts.trees(draft.contents())), draft, begins, wish.language());
    }

    /**
     * All or nothing, in one transaction. What is in the draft already is not written, and needs no condition.
     *
     * @throws ProblemException zip-unreadable, zip-unsafe, zip-too-large, zip-not-a-course, course-files-refused;
     *             course-not-found, course-role-insufficient; precondition-failed, precondition-required where the course
     *             has a draft
     */
    ImportPlan carryOut(byte[] zip, Wish wish) {
        Unpacked unpacked = read(zip);
        CourseKey course = new CourseKey(unpacked.course());
        boolean wasNew = isNew(drafts.of(course));
        if (!wasNew) {
            grants.requireWriting(course);
        }
        refuseFaults(unpacked, wish.language());
        return drafts.change(course, wish.by(), wish.at(), () -> {
            Draft draft = drafts.of(course);
            boolean begins = wasNew && draft.contents().isEmpty();
            if (wasNew && !begins) {
                // Somebody else has begun a course of this key in the meantime.
                grants.requireWriting(course);
            }
            ImportComparison comparison = ImportComparison.of(unpacked, drafts.trees(draft.contents()));
            ImportPlan plan = plan(comparison, draft, begins, wish.language());
            if (!plan.counts().isNothing()) {
                require(draft, begins, wish.condition());
                write(draft, comparison, plan, wish);
            }
            return done(plan, drafts.of(course));
        });
    }

    private static Unpacked read(byte[] zip) {
        try {
            return CoursePacking.unzip(zip == null ? new byte[0] : zip);
        } catch (ZipRefused refused) {
            throw PackingProblem.of(refused);
        }
    }

    private static void refuseFaults(Unpacked unpacked, Locale language) {
        if (!unpacked.faults().isEmpty()) {
            throw PackingProblem.COURSE_FILES_REFUSED.asException().withMember("findings",
                    ImportComparison.findings(unpacked.faults(), language));
        }
    }

    private boolean isNew(Draft draft) {
        return draft.contents().isEmpty() && !drafts.isKnown(draft.course());
    }

    private ImportPlan plan(ImportComparison comparison, Draft draft, boolean begins, Locale language) {
        Unpacked unpacked = comparison.unpacked();
        List<ImportPlan.Part> parts = comparison.parts(draft.contents());
        Map<String, Integer> counts = new TreeMap<>();
        parts.forEach(part -> counts.merge(part.change(), 1, Integer::sum));
        Map<String, String> waived = waivers.reasons(draft.course());
        boolean isPublishable = unpacked.broken().stream()
                .noneMatch(finding -> finding.isError() && !waived.containsKey(Waivers.key(finding)));
        JsonNode head = unpacked.trees().get(PartKind.COURSE.partKey(unpacked.course()));
        return new ImportPlan(unpacked.course(), head == null ? null : ImportComparison.title(head), true, begins,
                begins ? null : draft.fingerprint().value(),
                new ImportPlan.Counts(counts.getOrDefault("added", 0), counts.getOrDefault("changed", 0),
                        counts.getOrDefault("unchanged", 0), counts.getOrDefault("removed", 0)),
                parts, comparison.files(), ImportComparison.findings(unpacked.findings(), language), isPublishable);
    }

    private static ImportPlan done(ImportPlan plan, Draft now) {
        return new ImportPlan(plan.course(), plan.title(), false, plan.begins(), now.fingerprint().value(),
                plan.counts(), plan.parts(), plan.files(), plan.findings(), plan.publishable());
    }

    /** The condition names the whole draft: an import touches all of it. */
    private static void require(Draft draft, boolean begins, Preconditions condition) {
        try {
            condition.require(begins ? null : draft.fingerprint().value());
        } catch (ProblemException refused) {
            throw condition.ifMatch() == null || begins ? refused : withLastSave(refused, draft);
        }
    }

    private static ProblemException withLastSave(ProblemException refused, Draft draft) {
        ProblemException told = new ProblemException(refused.type(), Bilingual.of(
                "Le brouillon a changé depuis l'exportation ou le plan que nomme « If-Match ». Demandez le plan de nouveau, puis importez avec son ETag.",
                "The draft has changed since the export or the plan that “If-Match” names. Ask for the plan again, then import with its ETag."))
                .withMember("tag", draft.fingerprint().value());
        return draft.edits().entrySet().stream().max(Comparator.comparing(edit -> edit.getValue().savedAt()))
                .map(last -> told.withMember("savedBy", last.getValue().savedBy())
                        .withMember("savedAt", last.getValue().savedAt()).withMember("part", last.getKey()))
                .orElse(told);
    }

    private void write(Draft draft, ImportComparison comparison, ImportPlan plan, Wish wish) {
        CourseKey course = draft.course();
        keepFiles(comparison.unpacked());
        drafts.put(course, comparison.contents(), List.copyOf(comparison.texts().values()), "IMPORTED", wish.note(),
                wish.by(), wish.at());
        if (plan.begins()) {
            grants.grant(wish.by(), course, CourseRole.OWNER, wish.by(), wish.at());
        }
        audit.record(AuditEvent.of("course-imported", wish.by(), wish.at()).in(course).because(wish.note())
                .changing(plan.tag(), drafts.of(course).fingerprint().value())
                .with("added", keys(plan, "added")).with("changed", keys(plan, "changed"))
                .with("removed", keys(plan, "removed")));
    }

    private static List<String> keys(ImportPlan plan, String change) {
        return plan.parts().stream().filter(part -> part.change().equals(change))
                .map(part -> part.kind() + "/" + part.key()).toList();
    }

    private void keepFiles(Unpacked unpacked) {
        SortedMap<String, PublishedFile> files = new TreeMap<>();
        unpacked.trees().forEach((part, tree) -> {
            byte[] bytes = unpacked.files().get(tree.path("file").asText());
            if (PartKind.ASSET.names(part) && bytes != null && tree.path("content").isObject()) {
                files.put(part, new PublishedFile(new ContentHash(tree.path("content").path("hash").textValue()),
                        tree.path("content").path("mediaType").textValue(), bytes));
            }
        });
        files.values().forEach(publishing::keepFile);
    }
}
