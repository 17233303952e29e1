/**
 * How the program starts.
 *
 * <p>Tables owned: none. Events: none. Personal data: none.
 */
package org.alliances.mooc.app;
