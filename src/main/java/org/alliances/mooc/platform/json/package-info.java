/** One way to read and write JSON. */
package org.alliances.mooc.platform.json;
