package org.alliances.mooc.support;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of keys as JSON, for bodies that a test writes by hand. */
public final class JsonLists {
    private JsonLists() {}

    public static String write(List<String> keys) {
        return keys.stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
