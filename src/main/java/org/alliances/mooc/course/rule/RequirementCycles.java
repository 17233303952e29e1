package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the items that wait for themselves, by whatever way. Pure. */
final class RequirementCycles {
    private final Map<String, List<Edge>> edges;
    private final List<String> path = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<Cycle> cycles = new ArrayList<>();

    private RequirementCycles(Map<String, List<Edge>> edges) {
        this.edges = edges;
    }

    /**
     * @param to the item that is waited for
     * @param pointer where it is said
     */
    record Edge(String to, String pointer) {}

    /**
     * @param items from an item back to itself
     * @param pointer where the way closes
     */
    record Cycle(List<String> items, String pointer) {}

    /**
     * Every place that closes a way, once; empty where no item waits for itself.
     *
     * @param edges by the item that waits, in the order in which they are looked at
     */
    static List<Cycle> find(Map<String, List<Edge>> edges) {
        RequirementCycles search = new RequirementCycles(edges);
        edges.keySet().forEach(search::follow);
        return search.cycles;
    }

    private void follow(String item) {
        if (done.contains(item)) {
            return;
        }
        path.add(item);
        for (Edge edge : edges.getOrDefault(item, List.of())) {
            int begin = path.indexOf(edge.to());
            if (begin < 0) {
                follow(edge.to());
            } else if (told.add(edge.pointer())) {
                List<String> way = new ArrayList<>(path.subList(begin, path.size()));
                way.add(edge.to());
                cycles.add(new Cycle(way, edge.pointer()));
            }
        }
        path.removeLast();
        done.add(item);
    }
}
