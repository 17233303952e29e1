/**
 * What must hold within the parts of a course and between them, as findings with a place, a level and a message in two
 * languages. Works on trees, so that a draft that is not yet a document can be told what it lacks. Owns no table; no
 * personal data.
 */
package org.alliances.mooc.course.rule;
