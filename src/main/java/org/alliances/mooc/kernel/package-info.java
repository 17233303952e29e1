/**
 * The words that every feature speaks: keys, identifiers, points, revisions, problems. JDK only; no framework, no table,
 * no input or output. Personal data: none.
 */
package org.alliances.mooc.kernel;
