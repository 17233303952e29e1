package org.alliances.mooc.sync.pull;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.alliances.mooc.kernel.LearnerId;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Digests of what apps are told. */
@Singleton
class Fingerprints {
    private final ObjectMapper json;

    Fingerprints(ObjectMapper json) {
        this.json = json;
    }

    /** Of its JSON, without the server's time, which is another one in each answer. */
    long of(Object view) {
        JsonNode tree = json.valueToTree(view);
        if (tree instanceof ObjectNode object) {
            object.remove("serverNow");
        }
        try {
            return Digest.of(json.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the wire types are always JSON", e);
        }
    }

    /**
     * Of whom a cursor is.
     *
     * @param kinds what its things can be: an app that could not be told of some of them has to begin anew
     */
    long owner(UUID installation, LearnerId learner, String kinds) {
        return Digest.of(installation + " " + learner.value() + " " + kinds);
    }
}
