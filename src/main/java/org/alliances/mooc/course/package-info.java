/**
 * The course document: courses, modules, lessons, case studies, quizzes, assignments, assets and the glossary as records,
 * and their JSON form. The rules that hold between them are in {@code rule}, their Markdown in {@code text}. Owns no
 * table. Personal data: none.
 */
package org.alliances.mooc.course;
