package org.alliances.mooc.quiz.marking;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody makes of an essay, as a whole. */
@Schema(name = "MarkEssay")
record MarkEssayRequest(
        @Schema(description = "The points of the level reached, by criterion. A draft may lack some.") @NotNull @Size(
                max = 50) Map<String, @NotNull @Digits(integer = 7, fraction = 2) BigDecimal> levels,
        @Schema(nullable = true,
                description = "Markdown. The learner reads it once it is released; a final mark needs one.") @Size(
                        max = 10_000) String comment,
        @Schema(description = "false: a draft, which nobody else sees and which keeps nobody from marking.") @JsonProperty("final") @NotNull Boolean last,
        @Schema(nullable = true,
                description = "Where two people mark, which of the two marks is meant; left out: my own, or the first that is free.") @Min(1) @Max(2) Integer number) {

    String commentOrNull() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
