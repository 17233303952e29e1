/** The one clock. */
package org.alliances.mooc.platform.time;
