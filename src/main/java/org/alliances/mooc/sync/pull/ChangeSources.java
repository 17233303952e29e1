package org.alliances.mooc.sync.pull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.alliances.mooc.kernel.LearnerId;
import org.alliances.mooc.platform.change.ChangeFeed.Change;
import org.alliances.mooc.platform.change.ChangeSource;

/** Shows changed things of all kinds that this application knows. */
@Singleton
class ChangeSources {
    private final SortedMap<String, ChangeSource<?>> byKind = new TreeMap<>();

    ChangeSources(@Any Instance<ChangeSource<?>> sources) {
        sources.forEach(source -> {
            if (byKind.put(source.kind(), source) != null) {
                throw new IllegalStateException("two sources of one kind: " + source.kind());
            }
        });
    }

    /** The kinds, in one order. */
    String kinds() {
        return String.join(" ", byKind.keySet());
    }

    /**
     * The changed things as they are now, each kind at once. What is not there any more has gone since.
     *
     * @param changes a kind that is not known is left out: who reads them is not told of it
     */
    Shown show(LearnerId learner, List<Change> changes) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        changes.stream().filter(change -> !change.isGone() && byKind.containsKey(change.kind())).forEach(
                change -> asked.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change.subject()));
        Map<Class<?>, List<?>> shown = new HashMap<>();
        Map<String, Map<String, ?>> known = new HashMap<>();
        asked.forEach((kind, subjects) -> {
            ChangeSource<?> source = byKind.get(kind);
            Map<String, ?> there = source.show(learner, subjects);
            known.put(kind, there);
            shown.put(source.type(), subjects.stream().filter(there::containsKey).map(there::get).toList());
        });
        List<SyncView.Tombstone> gone = changes.stream().filter(change -> byKind.containsKey(change.kind()))
                .filter(change -> change.isGone() || !known.get(change.kind()).containsKey(change.subject()))
                .map(change -> new SyncView.Tombstone(change.kind(), change.subject(), null)).toList();
        return new Shown(shown, gone);
    }

    /** @param views by what they are; each kind in the order of its changes */
    record Shown(Map<Class<?>, List<?>> views, List<SyncView.Tombstone> gone) {
        <V> List<V> all(Class<V> type) {
            return views.getOrDefault(type, List.of()).stream().map(type::cast).toList();
        }
    }
}
