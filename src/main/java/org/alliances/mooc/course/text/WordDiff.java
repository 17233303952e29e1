package org.alliances.mooc.course.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * What changed in a text, word by word. Of what stayed, a few words are left around each change, so that the answer is
 * short; the ellipsis stands for the rest.
 */
public final class WordDiff {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");
    private static final int CONTEXT = 6;
    private static final String REST = "… ";

    private WordDiff() {}

    /** A run of words. @param kind {@code same}, {@code removed} or {@code added} */
    public record Part(String kind, String text) {}

    /** The runs in the order of reading. */
    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        List<AbstractDelta<String>> deltas = DiffUtils.diff(old, now).getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            same(parts, old.subList(at, delta.getSource().getPosition()), at == 0, false);
            add(parts, "removed", delta.getSource().getLines());
            add(parts, "added", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(parts, old.subList(at, old.size()), false, true);
        return parts;
    }

    private static void same(List<Part> parts, List<String> words, boolean begins, boolean ends) {
        int before = begins ? 0 : CONTEXT;
        int after = ends ? 0 : CONTEXT;
        if (words.size() <= before + after + 1) {
            add(parts, "same", words);
            return;
        }
        String first = String.join("", words.subList(0, before));
        String last = String.join("", words.subList(words.size() - after, words.size()));
        parts.add(new Part("same", first + (ends ? REST.strip() : REST) + last));
    }

    private static void add(List<Part> parts, String kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text.strip() + " "));
    }
}
