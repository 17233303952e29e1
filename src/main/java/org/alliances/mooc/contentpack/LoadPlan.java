package org.alliances.mooc.contentpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.alliances.mooc.course.CourseDocument;
import org.alliances.mooc.course.CourseJson;
import org.alliances.mooc.course.CoursePackage;
import org.alliances.mooc.course.OutlineMoves;
import org.alliances.mooc.course.PartKind;
import org.alliances.mooc.kernel.ContentHash;
import org.alliances.mooc.publishing.Publication;

/**
 * What loading the files of a course would do to what is published.
 *
 * @param base the number of the latest publication; 0 where there is none
 * @param steps in the order of the kinds of parts, then of keys
 */
record LoadPlan(String course, int base, List<Step> steps, String id) {

    LoadPlan {
        steps = List.copyOf(steps);
    }

    /** What happens to one part, or to the place of an item in the outline. */
    enum Deed {
        CREATE,
        CHANGE,
        MOVE,
        REMOVE
    }

    /**
     * @param part its part key
     * @param remark what to know of it, for people; may be empty
     */
    record Step(Deed deed, String part, String remark) {}

    /**
     * @param latest the latest publication, if there is one
     * @param everPublished the keys of all parts that any publication had
     * @param content the bytes of a part of the latest publication, by its hash
     */
    static LoadPlan of(CoursePackage course, Optional<Publication> latest, Set<String> everPublished,
            Function<ContentHash, byte[]> content) {
        Map<String, Publication.Part> before = latest.map(Publication::parts).orElse(Map.of());
        SortedMap<String, ContentHash> after = new TreeMap<>();
        course.parts().forEach((part, bytes) -> after.put(part, ContentHash.of(bytes)));
        List<Step> steps = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            after.forEach((part, hash) -> {
                if (kind.names(part) && !before.containsKey(part)) {
                    steps.add(new Step(Deed.CREATE, part,
                            everPublished.contains(part) ? "was published before and taken out" : ""));
                } else if (kind.names(part) && !before.get(part).hash().equals(hash)) {
                    steps.add(new Step(Deed.CHANGE, part, ""));
                }
            });
            new TreeMap<>(before).forEach((part, was) -> {
                if (kind.names(part) && !after.containsKey(part)) {
                    steps.add(new Step(Deed.REMOVE, part, isRetired(course, kind, part)
                            ? ""
                            : "write its key under “retired” in course.yaml, so that it is never used again"));
                }
            });
        }
        latest.map(publication -> publication.parts().get(PartKind.COURSE.partKey(course.key())))
                .map(part -> CourseJson.bind(CourseJson.tree(content.apply(part.hash())), CourseDocument.class))
                .ifPresent(old -> OutlineMoves.between(old.outline(), course.document().outline())
                        .forEach(move -> steps.add(new Step(Deed.MOVE, move.part(), move.remark()))));
        int base = latest.map(publication -> publication.number().value()).orElse(0);
        return new LoadPlan(course.key(), base, steps, id(base, after));
    }

    private static boolean isRetired(CoursePackage course, PartKind kind, String part) {
        return course.document().retired().stream().anyMatch(retired -> retired.kind().equals(kind.keyPrefix())
                && retired.key().equals(PartKind.keyOf(part)));
    }

    /** The same for the same files on the same publication, and for no others. */
    private static String id(int base, SortedMap<String, ContentHash> after) {
        StringBuilder all = new StringBuilder().append(base);
        after.forEach((part, hash) -> all.append('\n').append(part).append(' ').append(hash));
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8)).value();
    }

    /** Whether loading would make a publication. A move alone is a change of the course's head, which is a step too. */
    boolean changesSomething() {
        return !steps.isEmpty();
    }

    List<String> parts(Deed deed) {
        return steps.stream().filter(step -> step.deed() == deed).map(Step::part).sorted().toList();
    }

    /** The plan for people: a line for each step, then how many there are. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!changesSomething()) {
            lines.add("%s: publication %d is up to date".formatted(course, base));
            return lines;
        }
        lines.add("%s: publication %s -> %d".formatted(course, base == 0 ? "none" : base, base + 1));
        for (Step step : steps) {
            lines.add("  %-6s %s%s".formatted(step.deed().name().toLowerCase(java.util.Locale.ROOT), step.part(),
                    step.remark().isEmpty() ? "" : "  (" + step.remark() + ")"));
        }
        lines.add("%d to create, %d to change, %d to move, %d to remove".formatted(parts(Deed.CREATE).size(),
                parts(Deed.CHANGE).size(), parts(Deed.MOVE).size(), parts(Deed.REMOVE).size()));
        return lines;
    }
}
