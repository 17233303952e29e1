/**
 * How much one account and one address may ask of one replica. Personal data: accounts and addresses, in memory, for as
 * long as their quota needs to be whole again.
 */
package org.alliances.mooc.platform.limit;
