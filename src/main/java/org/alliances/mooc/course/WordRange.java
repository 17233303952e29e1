package org.alliances.mooc.course;

/** How many words a text has, at least and at most. */
public record WordRange(int min, int max) {}
