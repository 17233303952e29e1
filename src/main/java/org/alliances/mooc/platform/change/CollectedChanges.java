package org.alliances.mooc.platform.change;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.alliances.mooc.kernel.LearnerId;

/** What one transaction changed, each thing once; the learners in the order in which they are locked. */
final class CollectedChanges {
    private final SortedMap<UUID, Map<Subject, Boolean>> gone = new TreeMap<>();

    record Subject(String kind, String key) {}

    void add(LearnerId learner, String kind, String subject, boolean isGone) {
        Map<Subject, Boolean> hers = gone.computeIfAbsent(learner.value(), any -> new LinkedHashMap<>());
        Subject changed = new Subject(kind, subject);
        // The latest change is the last one, as its number will say.
        hers.remove(changed);
        hers.put(changed, isGone);
    }

    void write(ChangeWriter writer, Instant now) throws SQLException {
        SortedMap<UUID, Integer> counts = new TreeMap<>();
        List<ChangeWriter.Numbered> numbered = new ArrayList<>();
        gone.forEach((learner, hers) -> {
            counts.put(learner, hers.size());
            int below = hers.size();
            for (Map.Entry<Subject, Boolean> change : hers.entrySet()) {
                numbered.add(new ChangeWriter.Numbered(learner, change.getKey(), --below,
                        change.getValue() ? now : null));
            }
        });
        writer.take(counts);
        writer.write(numbered);
    }
}
