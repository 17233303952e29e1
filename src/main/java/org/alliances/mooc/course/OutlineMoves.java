package org.alliances.mooc.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which items and modules stand elsewhere in one outline than in another: as few as explain the difference. */
public final class OutlineMoves {
    private OutlineMoves() {}

    /** @param remark from where to where */
    public record Move(String part, String remark) {}

    private record Place(String module, int place) {
        @Override
        public String toString() {
            return module.isEmpty() ? "place " + place : module + ", place " + place;
        }
    }

    /** What moved, in the order of modules and then of items; what came or went has not moved. */
    public static List<Move> between(List<CourseDocument.ModuleOutline> before,
            List<CourseDocument.ModuleOutline> after) {
        List<Move> moves = new ArrayList<>();
        moves(modules(before), modules(after), moves);
        moves(items(before), items(after), moves);
        return moves;
    }

    private static void moves(Map<String, Place> before, Map<String, Place> after, List<Move> moves) {
        // Those in both, in the new order; the longest run that is also in the old order has stayed, the others moved.
        List<String> common = after.keySet().stream().filter(before::containsKey).toList();
        List<String> oldOrder = before.keySet().stream().filter(after::containsKey).toList();
        Map<String, Integer> rank = new HashMap<>();
        oldOrder.forEach(part -> rank.put(part, rank.size()));
        Set<String> stayed = new HashSet<>(longestRising(common, rank));
        for (String part : common) {
            Place from = before.get(part);
            Place to = after.get(part);
            if (!stayed.contains(part) || !from.module().equals(to.module())) {
                moves.add(new Move(part, from + " -> " + to));
            }
        }
    }

    private static List<String> longestRising(List<String> parts, Map<String, Integer> rank) {
        int[] length = new int[parts.size()];
        int[] previous = new int[parts.size()];
        int best = -1;
        for (int i = 0; i < parts.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (rank.get(parts.get(j)) < rank.get(parts.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        List<String> rising = new ArrayList<>();
        for (int i = best; i >= 0; i = previous[i]) {
            rising.add(parts.get(i));
        }
        return rising;
    }

    private static Map<String, Place> modules(List<CourseDocument.ModuleOutline> outline) {
        Map<String, Place> places = new java.util.LinkedHashMap<>();
        outline.forEach(module -> places.put(PartKind.MODULE.partKey(module.module()),
                new Place("", places.size() + 1)));
        return places;
    }

    private static Map<String, Place> items(List<CourseDocument.ModuleOutline> outline) {
        Map<String, Place> places = new java.util.LinkedHashMap<>();
        for (CourseDocument.ModuleOutline module : outline) {
            int place = 1;
            for (CourseDocument.Item item : module.items()) {
                places.put(item.kind().partKey(item.key()), new Place(module.module(), place++));
            }
        }
        return places;
    }
}
