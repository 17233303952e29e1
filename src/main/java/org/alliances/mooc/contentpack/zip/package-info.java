/**
 * Zips from strangers, read whole and in memory under limits, and zips whose bytes depend on their files alone.
 *
 * <p>Tables: none. Events: none. Personal data: none.
 */
package org.alliances.mooc.contentpack.zip;
