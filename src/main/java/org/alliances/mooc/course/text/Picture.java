package org.alliances.mooc.course.text;

/**
 * What is needed to show a picture.
 *
 * @param address where its file is served, from the root of the server
 * @param width in CSS pixels; {@code null} where it is not known
 * @param height as {@code width}
 * @param alternative Markdown: everything that it says; {@code null} for none beside the alternative text
 */
public record Picture(String address, Integer width, Integer height, String alternative) {}
