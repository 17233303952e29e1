package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.Drafts.DraftPart;
import org.alliances.mooc.course.AssetDocument;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.asset.AssetFault;
import org.alliances.mooc.course.asset.AssetInspector;
import org.alliances.mooc.course.asset.SvgCleaner;
import org.alliances.mooc.kernel.CourseKey;
import org.alliances.mooc.kernel.ProblemException;
import org.alliances.mooc.kernel.ProblemException.Violation;
import org.alliances.mooc.platform.http.Preconditions;
import org.alliances.mooc.publishing.PublishedFile;
import org.alliances.mooc.publishing.PublishingApi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes pictures and documents into a draft: looked at by the same code as those of course files. */
@ApplicationScoped
class AssetUpload {
    private final Drafts drafts;
    private final PublishingApi publishing;

    AssetUpload(Drafts drafts, PublishingApi publishing) {
        this.drafts = drafts;
        this.publishing = publishing;
    }

    /**
     * A file in the draft.
     *
     * @param removed what a drawing had that no drawing may have
     */
    record Uploaded(DraftPart part, List<SvgCleaner.Removed> removed) {}

    /**
     * Keeps the file under its hash, once however often it comes, and makes it the file of the asset that has its name. A
     * drawing is kept without what is not allowed in it. A new asset still needs its title, text alternative, author and
     * licence: the findings say so.
     *
     * @param name of the file: the key of the asset, a point and the ending of its type
     * @throws ProblemException asset-refused, with each fault; precondition-failed, precondition-required where the asset
     *             has another file by now
     */
    Uploaded upload(CourseKey course, String name, byte[] bytes, Preconditions condition, UUID by, Instant at) {
        Looked looked = look(name, bytes == null ? new byte[0] : bytes);
        AssetDocument.Content content = looked.inspection.content().orElseThrow();
        String part = PartKind.ASSET.partKey(new PartName(name.substring(0, name.lastIndexOf('.'))).value());
        DraftPart saved = drafts.change(course, by, at, () -> {
            publishing.keepFile(PublishedFile.of(content.mediaType(), looked.bytes));
            ObjectNode document = drafts.of(course).content(part).map(drafts::tree)
                    .map(tree -> (ObjectNode) tree.deepCopy()).orElseGet(JsonNodeFactory.instance::objectNode);
            document.put("file", name);
            document.set("content", CourseJson.tree(content));
            return drafts.save(course, part, document, condition, null, by, at);
        });
        return new Uploaded(saved, looked.removed);
    }

    private record Looked(byte[] bytes, AssetInspector.Inspection inspection, List<SvgCleaner.Removed> removed) {}

    /** Where the drawing is not allowed as it is, what is left of it after the cleaning is looked at. */
    private static Looked look(String name, byte[] bytes) {
        Looked looked = new Looked(bytes, AssetInspector.inspect(name, bytes), List.of());
        if (looked.inspection.faults().stream().anyMatch(fault -> fault.rule().equals("svg-forbidden"))) {
            looked = SvgCleaner.clean(bytes).map(cleaned -> new Looked(cleaned.bytes(),
                    AssetInspector.inspect(name, cleaned.bytes()), cleaned.removed())).orElse(looked);
        }
        if (!looked.inspection.faults().isEmpty() || looked.inspection.content().isEmpty()) {
            throw refused(looked.inspection.faults());
        }
        return looked;
    }

    private static ProblemException refused(List<AssetFault> faults) {
        return AuthoringProblem.ASSET_REFUSED.asException().withViolations(faults.stream()
                .map(fault -> new Violation(fault.line() == 0 ? fault.rule() : fault.rule() + ", line " + fault.line(),
                        "body", fault.message()))
                .toList());
    }
}
