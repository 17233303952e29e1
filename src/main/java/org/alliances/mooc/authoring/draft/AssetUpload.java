package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.authoring.draft.Drafts.DraftPart;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.course.asset.AssetFault;
import org.alliances.mooc.course.asset.AssetInspector;
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
     * Keeps the file under its hash, once however often it comes, and makes it the file of the asset that has its name. A
     * new asset still needs its title, text alternative, author and licence: the findings say so.
     *
     * @param name of the file: the key of the asset, a point and the ending of its type
     * @throws ProblemException asset-refused, with each fault; precondition-failed, precondition-required where the asset
     *             has another file by now
     */
    DraftPart upload(CourseKey course, String name, byte[] bytes, Preconditions condition, UUID by, Instant at) {
        AssetInspector.Inspection inspection = AssetInspector.inspect(name, bytes == null ? new byte[0] : bytes);
        if (!inspection.faults().isEmpty() || inspection.content().isEmpty()) {
            throw refused(inspection.faults());
        }
        String part = PartKind.ASSET.partKey(new PartName(name.substring(0, name.lastIndexOf('.'))).value());
        return drafts.change(course, by, at, () -> {
            publishing.keepFile(PublishedFile.of(inspection.content().get().mediaType(), bytes));
            ObjectNode document = drafts.of(course).content(part).map(drafts::tree)
                    .map(tree -> (ObjectNode) tree.deepCopy()).orElseGet(JsonNodeFactory.instance::objectNode);
            document.put("file", name);
            document.set("content", CourseJson.tree(inspection.content().get()));
            return drafts.save(course, part, document, condition, null, by, at);
        });
    }

    private static ProblemException refused(List<AssetFault> faults) {
        return AuthoringProblem.ASSET_REFUSED.asException().withViolations(faults.stream()
                .map(fault -> new Violation(fault.line() == 0 ? fault.rule() : fault.rule() + ", line " + fault.line(),
                        "body", fault.message()))
                .toList());
    }
}
