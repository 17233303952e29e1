package org.alliances.mooc.contentpack.zip;

/**
 * A file of a zip.
 *
 * @param size how many bytes it has, counted
 * @param bytes empty where they are more than were asked for
 */
public record ZippedFile(long size, byte[] bytes) {}
