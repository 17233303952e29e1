/**
 * The accounts of the identity server, for administrators: find, invite, give and take roles, disable, many at once.
 *
 * <p>Tables: {@code people_lock}, {@code unfinished_invitation}. Personal data: names and mail addresses pass through;
 * none is kept, except in the stored answer to a repeatable request, for as long as those are kept. No password is ever
 * seen here. What was done is in the audit, by account id.
 */
package org.alliances.mooc.identity.people;
