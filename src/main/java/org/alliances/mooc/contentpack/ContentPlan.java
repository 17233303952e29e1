package org.alliances.mooc.contentpack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alliances.mooc.kernel.ContentHash;

/** What loading a content directory would do: to all of its courses, or to none. */
record ContentPlan(List<LoadPlan> courses) {
    private static final int ID_LENGTH = 12;

    ContentPlan {
        courses = List.copyOf(courses);
    }

    static ContentPlan ofEmptyDatabase(ContentPack pack) {
        return new ContentPlan(pack.courses().stream().map(packed -> LoadPlan.of(packed.course(), Optional.empty(),
                Set.of(), hash -> new byte[0])).toList());
    }

    /** The same for the same files on the same publications, and for no others. */
    String id() {
        String all = courses.stream().map(LoadPlan::id).collect(Collectors.joining("\n"));
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).value().substring(0, ID_LENGTH);
    }

    /** The plan for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        courses.forEach(course -> lines.addAll(course.lines()));
        lines.add("plan " + id());
        return lines;
    }
}
