package org.alliances.mooc.contentpack;

import java.util.Map;

import org.alliances.mooc.course.CoursePackage;

/**
 * A course of a content directory.
 *
 * @param files the bytes of its pictures and documents, by SHA-256
 */
record PackedCourse(CoursePackage course, Map<String, byte[]> files) {}
