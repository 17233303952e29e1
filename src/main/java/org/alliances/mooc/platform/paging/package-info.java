/** Lists on the wire. */
package org.alliances.mooc.platform.paging;
