/**
 * The draft of a course: its latest publication with what was saved since. Each save is a revision of one part, and none
 * is ever lost; what the draft has like the publication is not stored again.
 */
package org.alliances.mooc.authoring.draft;
