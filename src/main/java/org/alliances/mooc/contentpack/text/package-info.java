/**
 * Course documents as text: reads the YAML and Markdown that people write, strictly and with the line of each value, and
 * writes text that reads as the same document.
 *
 * <p>Tables: none. Events: none. Personal data: none.
 */
package org.alliances.mooc.contentpack.text;
