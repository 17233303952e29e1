package org.alliances.mooc.app.development;

import java.io.PrintStream;

/**
 * Where the person at the keyboard reads what happens before the application, and so its log, is there.
 *
 * @param out where the lines go
 */
public record Console(PrintStream out) {

    /** The standard output of this process. */
    public static Console standard() {
        return new Console(System.out);
    }

    /** Prints a line at once. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
