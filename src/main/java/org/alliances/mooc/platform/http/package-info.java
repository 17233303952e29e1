/** What every request and every answer has: an id, caching rules, languages, ready bytes. */
package org.alliances.mooc.platform.http;
