package org.alliances.mooc.authoring.draft;

import org.alliances.mooc.authoring.AuthoringProblem;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.platform.problem.PlatformProblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Documents in requests. They are read as course documents are: numbers exactly, no field twice. */
final class Documents {
    private Documents() {}

    /** @throws org.alliances.mooc.kernel.ProblemException malformed-json, not-a-part */
    static ObjectNode read(byte[] body) {
        JsonNode tree;
        try {
            tree = CourseJson.tree(body == null ? new byte[0] : body);
        } catch (IllegalArgumentException notJson) {
            throw PlatformProblem.MALFORMED_JSON.asException();
        }
        if (!(tree instanceof ObjectNode object)) {
            throw AuthoringProblem.NOT_A_PART.asException();
        }
        return object;
    }

    /** The target with the patch applied (RFC 7396, 2). */
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merged(result.get(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}
