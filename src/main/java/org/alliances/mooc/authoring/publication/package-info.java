/**
 * Publications of drafts: of the whole course or of some modules, at once or at a time to come; their history, taking one
 * back, and putting an old one into the draft.
 *
 * <p>Tables: {@code authoring_publication}, {@code authoring_schedule}.
 */
package org.alliances.mooc.authoring.publication;
