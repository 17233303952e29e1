package org.alliances.mooc.contentpack.text;

import java.util.HashMap;
import java.util.Map;

/** On which line of its file each value of a document stands, by JSON Pointer. */
public final class SourceMap {
    private final Map<String, Place> places = new HashMap<>();
    private final int firstLine;

    /** @param firstLine the line to name for a value that is not in the file */
    public SourceMap(int firstLine) {
        this.firstLine = firstLine;
    }

    /**
     * @param line of the value's key, or of the value in a list
     * @param textLine of the first line of its text
     * @param verbatim whether each line of the text is a line of the file
     */
    private record Place(int line, int textLine, boolean verbatim) {}

    void put(String pointer, int line, int textLine, boolean verbatim) {
        places.put(pointer, new Place(line, textLine, verbatim));
    }

    /**
     * The line in the file.
     *
     * @param lineOfText from 1, within the text at the pointer; 0 for the value itself
     */
    public int line(String pointer, int lineOfText) {
        Place place = places.get(pointer);
        if (place == null) {
            int parent = pointer.lastIndexOf('/');
            return parent < 0 ? firstLine : line(pointer.substring(0, parent), 0);
        }
        if (lineOfText == 0) {
            return place.line();
        }
        return place.verbatim() ? place.textLine() + lineOfText - 1 : place.textLine();
    }
}
