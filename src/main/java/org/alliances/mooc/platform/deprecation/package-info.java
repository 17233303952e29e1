/** Says of an operation that it goes away, when, and what comes instead. */
package org.alliances.mooc.platform.deprecation;
