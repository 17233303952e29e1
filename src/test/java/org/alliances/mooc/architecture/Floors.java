package org.alliances.mooc.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The floors of the house, ground to top. A package imports lower floors only, and no neighbour on its own. Every new
 * package is added here: an unlisted one fails the build.
 */
final class Floors {
    static final String ROOT = "org.alliances.mooc";
    private static final Map<String, Integer> FLOORS = new LinkedHashMap<>();

    static {
        // Pure vocabulary; JDK only.
        floor(0, "kernel");
        // The glue to the framework; no business noun.
        floor(1, "platform");
        // Who calls; what is published, without knowing what a course is; questions and their scoring.
        floor(2, "identity", "publishing", "item");
        // The course document and its rules.
        floor(3, "course");
        // What learners can find.
        floor(4, "catalogue");
        // Who is in a course; the course as files and zips.
        floor(5, "enrolment", "contentpack");
        floor(6, "quiz", "deadline");
        floor(7, "progress");
        // What a learner keeps beside a text, and what has changed in it.
        floor(8, "reading");
        // What becomes of all results together.
        floor(8, "gradebook");
        // Drafts, and what is published of them; what apps take along, bring back and are told.
        floor(9, "authoring", "sync");
        // The data of a new installation.
        floor(10, "seed");
        // Start-up, documents about the whole, development services.
        floor(11, "app");
    }

    private Floors() {}

    private static void floor(int number, String... packages) {
        for (String name : packages) {
            FLOORS.put(name, number);
        }
    }

    /** The floor of a room, if it is listed. */
    static Optional<Integer> of(String room) {
        return Optional.ofNullable(FLOORS.get(room));
    }

    static Iterable<String> rooms() {
        return FLOORS.keySet();
    }

    /** The room of a package: its first name below the root. */
    static String room(String packageName) {
        String below = packageName.substring(Math.min(packageName.length(), ROOT.length() + 1));
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
