package org.alliances.mooc.authoring.draft;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A picture or document that came into a draft. */
@Schema(name = "UploadedAsset")
record UploadedAssetView(@Schema(examples = "carre-du-territoire") String key,
        @Schema(description = "Compared with what is published.", enumeration = {
                "unchanged", "added", "changed"}, examples = "added") String state,
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                description = "The part `assets/{key}`, with what the file says of itself in `content`.") JsonNode document,
        @Schema(description = "What was taken out of a drawing, in its order; look at the picture when there is something.") List<Removed> removed){
    static UploadedAssetView of(AssetUpload.Uploaded uploaded, Locale language) {
        DraftPartView part = DraftPartView.of(uploaded.part());
        return new UploadedAssetView(part.key(), part.state(), part.document(), uploaded.removed().stream()
                .map(removed -> new Removed(removed.line(), removed.what().in(language))).toList());
    }

    /** Something that no drawing may have. */
    @Schema(name = "RemovedFromDrawing")
    record Removed(@Schema(description = "In the file as it came.", examples = "12") int line,
            @Schema(examples = "l'élément « script »") String what) {}
}
