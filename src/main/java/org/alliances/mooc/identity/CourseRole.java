package org.alliances.mooc.identity;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody is for a course. */
public enum CourseRole {
    /** May do everything with it. */
    OWNER(true, true),
    /** Writes it. */
    EDITOR(false, true),
    /** Reads its drafts. */
    REVIEWER(false, false),
    /** Accompanies its learners: accommodations, marking, corrections, late work. */
    TEACHER(true, false);

    private final boolean teaches;
    private final boolean writes;

    CourseRole(boolean teaches, boolean writes) {
        this.teaches = teaches;
        this.writes = writes;
    }

    public boolean teaches() {
        return teaches;
    }

    public boolean writes() {
        return writes;
    }

    /** As it is written on the wire and in the table. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such role */
    public static CourseRole fromText(String text) {
        for (CourseRole role : values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("not a role on a course");
    }
}
