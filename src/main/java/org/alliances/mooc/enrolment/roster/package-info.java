/**
 * A class as a list: who is in a run, and many who are enrolled at once from a file.
 *
 * <p>Tables: none of its own. Personal data: names and mail addresses pass through, none is kept.
 */
package org.alliances.mooc.enrolment.roster;
