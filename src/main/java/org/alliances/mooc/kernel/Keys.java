package org.alliances.mooc.kernel;

import java.util.regex.Pattern;

/** What all content keys have in common: kebab-case ASCII, at most {@value #MAX_LENGTH} characters. */
final class Keys {
    static final int MAX_LENGTH = 80;
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Keys() {}

    static String check(String noun, String value) {
        if (value == null || value.length() > MAX_LENGTH || !KEBAB_CASE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a " + noun + " key");
        }
        return value;
    }
}
