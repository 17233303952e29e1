/**
 * Who did what to whose things, and why: entries are written in the transaction of the deed and never changed.
 *
 * <p>Tables: {@code audit_entry}. Personal data: yes, the accounts of who did it and of whom it was done to, from
 * which address, and the reason given; never an answer, a token or a mail address.
 */
package org.alliances.mooc.platform.audit;
