package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.SavedRevision.Act;
import org.alliances.mooc.authoring.draft.SavedRevision.Save;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.asset.AssetInspector;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.platform.audit.Audit;
import org.alliances.mooc.platform.audit.AuditEvent;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.platform.persistence.UniqueConflicts;
import org.alliances.mooc.publishing.Publication;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Reads and saves drafts. Whoever saves holds the course, so that a condition which was met is still met when the save is
 * written, and nothing is published while something is being saved.
 */
@ApplicationScoped
public class Drafts {
    private static final int TRIES = 5;

    private final DraftRepository drafts;
    private final PublishingApi publishing;
    private final Audit audit;

    Drafts(DraftRepository drafts, PublishingApi publishing, Audit audit) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.audit = audit;
    }

    /** The draft as it is now; of a course that nobody has written in, what is published. */
    @Transactional
    public Draft of(CourseKey course) {
        Optional<Publication> latest = publishing.latest(course.value());
        SortedMap<String, ContentHash> published = new TreeMap<>();
        latest.ifPresent(publication -> publication.parts().forEach((part, what) -> published.put(part, what.hash())));
        SortedMap<String, Draft.Edit> edits = new TreeMap<>();
        drafts.edits(course).forEach(edit -> edits.put(edit.part(), new Draft.Edit(edit.content(), edit.base(),
                edit.revision(), edit.savedAt(), edit.savedBy())));
        return new Draft(course, latest.map(publication -> publication.number().value()).orElse(0), published, edits);
    }

    /** Whether there is anything of the course, published or not. */
    @Transactional
    public boolean isKnown(CourseKey course) {
        return drafts.exists(course);
    }

    /** The documents of these contents, by part key. */
    @Transactional
    public SortedMap<String, JsonNode> trees(SortedMap<String, ContentHash> contents) {
        Map<ContentHash, byte[]> bytes = publishing.contents(List.copyOf(contents.values()));
        SortedMap<String, JsonNode> trees = new TreeMap<>();
        contents.forEach((part, hash) -> trees.put(part, CourseJson.tree(bytes.get(hash))));
        return trees;
    }

    /** The document of one content. */
    @Transactional
    public JsonNode tree(ContentHash content) {
        return CourseJson.tree(publishing.contents(List.of(content)).get(content));
    }

    /**
     * One part of the draft.
     *
     * @throws org.alliances.mooc.kernel.ProblemException part-not-found
     */
    @Transactional
    DraftPart part(CourseKey course, String part) {
        return part(of(course), part);
    }

    private DraftPart part(Draft draft, String part) {
        ContentHash content = draft.content(part).orElseThrow(AuthoringProblem.PART_NOT_FOUND::asException);
        return new DraftPart(draft, part, content, tree(content));
    }

    /**
     * Saves a part in the place of what it was. Saving what is there already changes nothing, and needs no condition.
     *
     * @param tree a JSON object; whether it is all that the part must be, the findings say
     * @throws org.alliances.mooc.kernel.ProblemException not-a-part; precondition-failed with the difference;
     *             precondition-required
     */
    DraftPart save(CourseKey course, String part, JsonNode tree, Preconditions condition, String note, UUID by,
            Instant at) {
        return change(course, by, at, () -> {
            Draft draft = of(course);
            byte[] bytes = CourseJson.canonicalBytes(measured(draft, part, withKey(part, tree)));
            ContentHash content = ContentHash.of(bytes);
            if (!draft.content(part).filter(content::equals).isPresent()) {
                require(draft, part, condition);
                publishing.keep(List.of(bytes));
                write(draft, part, content, new Save(Act.SAVED, note, by, at));
            }
            return part(of(course), part);
        });
    }

    /** Saves a part with some fields changed. @throws org.alliances.mooc.kernel.ProblemException as {@link #save} */
    DraftPart patch(CourseKey course, String part, JsonNode patch, Preconditions condition, String note, UUID by,
            Instant at) {
        return change(course, by, at, () -> {
            DraftPart before = part(course, part);
            JsonNode tree = Documents.merged(before.tree(), patch);
            if (ContentHash.of(CourseJson.canonicalBytes(withKey(part, tree))).equals(before.content())) {
                return before;
            }
            require(before.draft(), part, condition);
            return save(course, part, tree, condition, note, by, at);
        });
    }

    /** Saves the head with another outline; nothing else of the head is taken from the request. */
    DraftPart outline(CourseKey course, com.fasterxml.jackson.databind.node.ObjectNode request,
            Preconditions condition, String note, UUID by, Instant at) {
        JsonNode outline = request.path("outline");
        if (request.size() != 1 || !outline.isArray()) {
            throw AuthoringProblem.NOT_A_PART.with("Un seul champ est attendu : « outline », une liste.",
                    "One field is expected: “outline”, a list.");
        }
        return patch(course, PartKind.COURSE.partKey(course.value()), request, condition, note, by, at);
    }

    /** Takes a part out of the draft. Taking out what is not there changes nothing. */
    void remove(CourseKey course, String part, Preconditions condition, String note, UUID by, Instant at) {
        change(course, by, at, () -> {
            Draft draft = of(course);
            if (draft.content(part).isPresent()) {
                require(draft, part, condition);
                write(draft, part, null, new Save(Act.REMOVED, note, by, at));
            }
            return null;
        });
    }

    /**
     * Puts contents into the draft, whatever is there: for who restores, imports or copies.
     *
     * @param contents what the parts become, by part key; {@code null}: taken out
     * @param texts the texts that may not be kept yet
     */
    public void put(CourseKey course, Map<String, ContentHash> contents, List<byte[]> texts, String act, String note,
            UUID by, Instant at) {
        change(course, by, at, () -> {
            publishing.keep(texts);
            Draft draft = of(course);
            contents.forEach((part, content) -> {
                if (!draft.content(part).equals(Optional.ofNullable(content))) {
                    write(draft, part, content, new Save(Act.valueOf(act), note, by, at));
                }
            });
            return null;
        });
    }

    /** Does this while nobody else changes the draft. */
    public <T> T change(CourseKey course, UUID by, Instant at, Supplier<T> work) {
        return UniqueConflicts.retry(TRIES, () -> QuarkusTransaction.joiningExisting().call(() -> {
            drafts.hold(course, by, at);
            return work.get();
        }));
    }

    /** Drops what is published by now as it stands in the draft, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(CourseKey course) {
        Draft draft = of(course);
        drafts.edits(course).stream().filter(edit -> draft.state(edit.part()) == Draft.State.UNCHANGED)
                .forEach(drafts::remove);
    }

    private void write(Draft draft, String part, ContentHash content, Save save) {
        int revision = drafts.lastRevision(draft.course(), part) + 1;
        drafts.persist(SavedRevision.of(draft.course(), part, revision, content, save));
        EditedPart edit = drafts.edit(draft.course(), part);
        ContentHash base = draft.published().get(part);
        if (content == null ? base == null : content.equals(base)) {
            // Again as it is published: nothing of the draft is left in it.
            if (edit != null) {
                drafts.remove(edit);
            }
        } else {
            boolean isNew = edit == null;
            if (isNew) {
                edit = EditedPart.of(draft.course(), part, base);
            }
            edit.save(content, revision, save.by(), save.at());
            if (isNew) {
                drafts.persist(edit);
            }
        }
        audit.record(AuditEvent.of("draft-" + save.act().text(), save.by(), save.at()).in(draft.course())
                .because(save.note()).with("part", part).with("before", draft.content(part).map(ContentHash::value)
                        .orElse(null))
                .with("after", content == null ? null : content.value()));
    }

    private void require(Draft draft, String part, Preconditions condition) {
        Optional<ContentHash> content = draft.content(part);
        try {
            condition.require(content.map(ContentHash::value).orElse(null));
        } catch (org.alliances.mooc.kernel.ProblemException refused) {
            throw condition.ifMatch() == null ? refused : withDifference(refused, draft, part, condition);
        }
    }

    /** So that the second of two editors can merge: what is there now, by whom, and what changed since she read. */
    private org.alliances.mooc.kernel.ProblemException withDifference(
            org.alliances.mooc.kernel.ProblemException refused, Draft draft, String part, Preconditions condition) {
        Optional<ContentHash> now = draft.content(part);
        if (now.isEmpty()) {
            return refused;
        }
        Draft.Edit edit = draft.edits().get(part);
        JsonNode current = tree(now.get());
        org.alliances.mooc.kernel.ProblemException told = refused.withMember("current", current).withMember("tag",
                now.get().value());
        if (edit != null) {
            told = told.withMember("savedBy", edit.savedBy()).withMember("savedAt", edit.savedAt());
        }
        Optional<ContentHash> read = hash(condition.ifMatch()).filter(hash -> isOfPart(draft, part, hash));
        return read.isPresent()
                ? told.withMember("changes", DocumentDiff.between(tree(read.get()), current))
                : told;
    }

    private boolean isOfPart(Draft draft, String part, ContentHash hash) {
        return hash.equals(draft.published().get(part)) || drafts.wasEver(draft.course(), part, hash);
    }

    private static Optional<ContentHash> hash(String header) {
        String text = header.replace("W/", "").replace("\"", "").trim();
        return text.matches("[0-9a-f]{64}") ? Optional.of(new ContentHash(text)) : Optional.empty();
    }

    private static JsonNode withKey(String part, JsonNode tree) {
        if (!(tree instanceof com.fasterxml.jackson.databind.node.ObjectNode object)) {
            throw AuthoringProblem.NOT_A_PART.asException();
        }
        if (PartKind.ofPartKey(part) == PartKind.SOURCES) {
            return object;
        }
        String key = PartKind.keyOf(part);
        if (object.hasNonNull("key") && !object.get("key").asText().equals(key)) {
            throw AuthoringProblem.NOT_A_PART.with(
                    "Le champ « key » doit être « %s », comme dans l'adresse.".formatted(key),
                    "The field “key” must be “%s”, as in the address.".formatted(key));
        }
        return object.deepCopy().put("key", key);
    }

    /** What the file of an asset says of itself is measured when it comes, and not for a client to write. */
    private JsonNode measured(Draft draft, String part, JsonNode tree) {
        if (PartKind.ofPartKey(part) != PartKind.ASSET) {
            return tree;
        }
        com.fasterxml.jackson.databind.node.ObjectNode asset = tree.deepCopy();
        JsonNode said = asset.remove("content");
        Optional<JsonNode> kept = draft.content(part).map(this::tree)
                .filter(known -> known.path("file").equals(asset.path("file"))).map(known -> known.get("content"));
        boolean isKept = said != null && said.path("hash").isTextual()
                && said.path("hash").textValue().matches("[0-9a-f]{64}")
                && publishing.file(new ContentHash(said.path("hash").textValue()))
                        .filter(file -> isMeasured(asset.path("file").asText(), file.bytes(), said)).isPresent();
        JsonNode content = isKept ? said : kept.orElse(null);
        return content == null ? asset : asset.set("content", content);
    }

    private static boolean isMeasured(String name, byte[] bytes, JsonNode said) {
        return AssetInspector.inspect(name, bytes).content().map(CourseJson::tree).map(CourseJson::canonical)
                .filter(CourseJson.canonical(said)::equals).isPresent();
    }

    /** The saves of a part, the newest first. */
    @Transactional
    List<SavedRevision> history(CourseKey course, String part, Integer before, int most) {
        return drafts.revisions(course, part, before, most);
    }

    /** @throws org.alliances.mooc.kernel.ProblemException part-revision-not-found */
    @Transactional
    SavedRevision revision(CourseKey course, String part, int number) {
        return drafts.revision(course, part, number)
                .orElseThrow(AuthoringProblem.PART_REVISION_NOT_FOUND::asException);
    }

    /** What changed from a save to another one, or to the draft. @param with {@code null}: the draft as it is now */
    @Transactional
    RevisionComparison compare(CourseKey course, String part, int number, Integer with) {
        SavedRevision old = revision(course, part, number);
        JsonNode before = old.content() == null ? null : tree(old.content());
        ContentHash other = with == null
                ? of(course).content(part).orElse(null)
                : revision(course, part, with).content();
        JsonNode after = other == null ? null : tree(other);
        List<DocumentDiff.Change> changes = before == null && after == null
                ? List.of()
                : DocumentDiff.between(before, after);
        return new RevisionComparison(old.toView(), before, with, changes);
    }

    /** Puts an old save of a part back, as a new save. */
    DraftPart restore(CourseKey course, String part, int number, Preconditions condition, UUID by, Instant at) {
        return change(course, by, at, () -> {
            ContentHash content = revision(course, part, number).content();
            if (content == null) {
                throw AuthoringProblem.PART_REVISION_NOT_FOUND.asException();
            }
            Draft draft = of(course);
            if (!draft.content(part).filter(content::equals).isPresent()) {
                require(draft, part, condition);
                write(draft, part, content, new Save(Act.RESTORED, null, by, at));
            }
            return part(of(course), part);
        });
    }

    /** All courses that are or were written here. */
    @Transactional
    public List<CourseKey> courses() {
        return drafts.courses();
    }

    /** One part of a draft, with its document. */
    record DraftPart(Draft draft, String part, ContentHash content, JsonNode tree) {
        String tag() {
            return content.value();
        }
    }
}
