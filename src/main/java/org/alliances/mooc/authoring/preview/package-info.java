/**
 * The draft as learners would see it. Nothing of it is written anywhere.
 *
 * <p>Tables: none.
 */
package org.alliances.mooc.authoring.preview;
