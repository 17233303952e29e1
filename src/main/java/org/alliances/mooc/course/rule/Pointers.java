package org.alliances.mooc.course.rule;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON Pointers (RFC 6901) into parts, and patterns of them in which {@code *} stands for every element of a list. */
final class Pointers {
    private Pointers() {}

    /** A value and where it stands. */
    record Place(String pointer, JsonNode value) {}

    static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** Every value that the pattern matches, in the order of the document. */
    static List<Place> matching(JsonNode root, String pattern) {
        List<Place> places = List.of(new Place("", root));
        for (String step : pattern.substring(1).split("/")) {
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                if ("*".equals(step)) {
                    for (int i = 0; i < place.value().size(); i++) {
                        next.add(new Place(place.pointer() + "/" + i, place.value().path(i)));
                    }
                } else if (place.value().has(step)) {
                    next.add(new Place(place.pointer() + "/" + step, place.value().get(step)));
                }
            }
            places = next;
        }
        return places;
    }

    /** As {@link #matching}, texts only: a value of another type is the schema's business. */
    static List<Place> texts(JsonNode root, String pattern) {
        return matching(root, pattern).stream().filter(place -> place.value().isTextual()).toList();
    }
}
