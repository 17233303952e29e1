package org.alliances.mooc.platform.problem;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem document, {@code application/problem+json} (RFC 9457).
 *
 * @param members further members of this type of problem
 */
@Schema(name = "Problem", description = "A refusal or a failure (RFC 9457). Its `type` is an address that explains it.")
public record Problem(
        @Schema(description = "The address of the page about this kind of problem.",
                examples = "https://mooc.example.org/api/v1/problems/invalid-request") String type,
        @Schema(description = "What happened, always in the same words.") String title,
        @Schema(examples = "400") int status,
        @Schema(description = "What is particular to this occurrence.") String detail,
        @Schema(description = "The path that was asked for.") String instance,
        @Schema(description = "The wrong inputs, where the problem is one of input.") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
        @Schema(description = "The id of the request, the same as in the header X-Request-Id.") String traceId,
        @JsonIgnore @Schema(hidden = true) Map<String, Object> members) {

    @JsonAnyGetter
    Map<String, Object> more() {
        return members;
    }

    /** One wrong input. */
    @Schema(name = "Violation")
    public record Violation(
            @Schema(description = "Its name, dotted where it is nested.", examples = "completedAt") String field,
            @Schema(description = "Where it stands.", enumeration = {"body", "path", "query", "header"}) String in,
            String message){}
}
