package org.alliances.mooc.quiz.marking;

import java.util.Optional;

import org.alliances.mooc.item.Response;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.quiz.MarkBook;

/** What a learner wrote; an empty text where she wrote nothing. */
record EssayText(String text) {
    static EssayText of(Optional<Response> response) {
        return new EssayText(response.filter(Response.Essay.class::isInstance)
                .map(essay -> ((Response.Essay) essay).text()).orElse(""));
    }

    /** What stands between white space counts as a word. */
    int words() {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    ContentHash hash() {
        return MarkBook.ReleasedMark.hash(text);
    }
}
