package org.alliances.mooc.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The names that the parts of a question have on the wire, by their place in the order shown. */
final class Labels {
    private static final int LETTERS = 26;

    private final Map<String, String> labelById = new HashMap<>();
    private final Map<String, String> idByLabel = new HashMap<>();

    private Labels(List<String> ids, IntFunction<String> naming) {
        for (int place = 0; place < ids.size(); place++) {
            String label = naming.apply(place);
            labelById.put(ids.get(place), label);
            idByLabel.put(label, ids.get(place));
        }
    }

    /** a, b, c … z, aa, ab … */
    static Labels letters(List<String> ids) {
        return new Labels(ids, Labels::letter);
    }

    /** 1, 2, 3 … */
    static Labels numbers(List<String> ids) {
        return new Labels(ids, place -> Integer.toString(place + 1));
    }

    boolean has(String label) {
        return idByLabel.containsKey(label);
    }

    String idOf(String label) {
        return idByLabel.get(label);
    }

    String labelOf(String id) {
        return labelById.get(id);
    }

    private static String letter(int place) {
        String last = String.valueOf((char) ('a' + place % LETTERS));
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }
}
