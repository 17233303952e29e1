/**
 * What a publication of the draft would change, and for whom, before it is made.
 *
 * <p>Tables: none of its own.
 */
package org.alliances.mooc.authoring.impact;
