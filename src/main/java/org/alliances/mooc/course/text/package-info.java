/** The Markdown of authors: parsed, made safe HTML, read as plain words. Owns no table; no personal data. */
package org.alliances.mooc.course.text;
