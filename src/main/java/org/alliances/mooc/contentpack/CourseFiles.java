package org.alliances.mooc.contentpack;

import java.io.IOException;
import java.util.SortedSet;

/** The files of one course, wherever they are. Names are paths below the course's folder, with slashes. */
interface CourseFiles {
    /** All but hidden ones, which editors and systems make. */
    SortedSet<String> names();

    /** In bytes. */
    long size(String name) throws IOException;

    /** Asked only for a file whose size is allowed. */
    byte[] bytes(String name) throws IOException;

    /** Whether a folder or file on the way, or the file itself, is hidden. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }
}
