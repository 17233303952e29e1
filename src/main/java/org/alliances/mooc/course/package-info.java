/**
 * The course document: courses, modules, lessons, case studies, quizzes and the glossary as records, the rules that hold
 * between them, their JSON form and their rendering to safe HTML. Owns no table. Personal data: none.
 */
package org.alliances.mooc.course;
