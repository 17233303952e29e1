package org.alliances.mooc.sync.push;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** What a device brings. */
@Schema(name = "SyncUpload")
record SyncRequest(
        @Schema(description = "Which device it is: whatever it calls itself, always the same.",
                examples = "telephone-de-lea") @NotBlank @Size(max = 80) String deviceId,
        @Schema(nullable = true,
                description = "What the device's clock shows now. Where it is more than 30 seconds off, the times of events that carry no `clockOffsetMillis` are put right by the difference.",
                examples = "2026-11-22T18:30:00Z") Instant deviceNow,
        @Schema(type = SchemaType.ARRAY, implementation = SyncEventSchema.class,
                description = "In any order. Each is judged by itself: one that cannot be read or accepted stands in nobody's way.") @NotNull @Size(
                        max = MOST) List<JsonNode> events) {
    static final int MOST = 500;
}
