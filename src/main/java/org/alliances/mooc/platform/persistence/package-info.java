/** What all tables have in common. */
package org.alliances.mooc.platform.persistence;
