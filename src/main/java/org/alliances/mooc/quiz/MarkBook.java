package org.alliances.mooc.quiz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.quiz.paper.Marks;

/** The marks that people have given. */
public interface MarkBook {
    /** Those of an attempt that are released, by question key. Joins the transaction. */
    Map<String, ReleasedMark> released(LearnerId learner, UUID attempt);

    /**
     * Those among them that count, by question key: where the text was changed since, it waits for another mark.
     *
     * @param given the responses that are graded, by question key
     */
    default Map<String, Marks> counting(LearnerId learner, UUID attempt, Map<String, Response> given) {
        Map<String, Marks> counting = new HashMap<>();
        released(learner, attempt).forEach((question, mark) -> {
            if (mark.isOf(given.get(question))) {
                counting.put(question, mark.marks());
            }
        });
        return counting;
    }

    /**
     * What a learner may know of the marks of one essay.
     *
     * @param comments Markdown, one from each person who marked
     * @param text the hash of what was marked
     */
    record ReleasedMark(Marks marks, List<String> comments, Instant releasedAt, ContentHash text) {
        public ReleasedMark {
            comments = List.copyOf(comments);
        }

        /** Whether this is the text that was marked: a mark says nothing of another one. */
        public boolean isOf(Response response) {
            return response instanceof Response.Essay(String given) && given != null && text.equals(hash(given));
        }

        /** What tells one text from another. */
        public static ContentHash hash(String essay) {
            return ContentHash.of(essay.getBytes(StandardCharsets.UTF_8));
        }
    }
}
