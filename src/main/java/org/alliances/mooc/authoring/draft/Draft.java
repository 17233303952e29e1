package org.alliances.mooc.authoring.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.kernel.CourseKey;

/**
 * The draft of a course at one moment.
 *
 * @param base the number of the publication that it is written upon; 0: none
 * @param published the contents of that publication, by part key
 * @param edits what was saved since, by part key
 */
public record Draft(CourseKey course, int base, SortedMap<String, ContentHash> published,
        SortedMap<String, Edit> edits) {

    /**
     * @param content {@code null}: taken out
     * @param base what was published when it was saved; {@code null}: nothing
     */
    public record Edit(ContentHash content, ContentHash base, int revision, Instant savedAt, UUID savedBy) {}

    /** The contents, by part key. */
    public SortedMap<String, ContentHash> contents() {
        SortedMap<String, ContentHash> contents = new TreeMap<>(published);
        edits.forEach((part, edit) -> {
            if (edit.content() == null) {
                contents.remove(part);
            } else {
                contents.put(part, edit.content());
            }
        });
        return contents;
    }

    /** The same for the same contents, and for no others. */
    public ContentHash fingerprint() {
        return fingerprint(contents());
    }

    /** The same for the same contents, and for no others. @param contents by part key */
    public static ContentHash fingerprint(SortedMap<String, ContentHash> contents) {
        StringBuilder all = new StringBuilder();
        contents.forEach((part, hash) -> all.append(part).append(' ').append(hash.value()).append('\n'));
        return ContentHash.of(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Optional<ContentHash> content(String part) {
        Edit edit = edits.get(part);
        return Optional.ofNullable(edit == null ? published.get(part) : edit.content());
    }

    /** The keys of the parts that are otherwise than published. */
    public SortedSet<String> changed() {
        SortedSet<String> changed = new TreeSet<>();
        edits.forEach((part, edit) -> {
            if (state(part) != State.UNCHANGED) {
                changed.add(part);
            }
        });
        return changed;
    }

    /** How a part of the draft stands to what is published. */
    public State state(String part) {
        ContentHash now = content(part).orElse(null);
        ContentHash before = published.get(part);
        if (now == null) {
            return before == null ? State.UNCHANGED : State.REMOVED;
        }
        if (before == null) {
            return State.ADDED;
        }
        return now.equals(before) ? State.UNCHANGED : State.CHANGED;
    }

    /** Whether somebody has published the part otherwise after it was saved here. */
    public boolean isOvertaken(String part) {
        Edit edit = edits.get(part);
        ContentHash before = published.get(part);
        return edit != null && state(part) != State.UNCHANGED
                && (edit.base() == null ? before != null : !edit.base().equals(before));
    }

    /** How a part stands to what is published. */
    public enum State {
        UNCHANGED, ADDED, CHANGED, REMOVED;

        /** As on the wire. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
