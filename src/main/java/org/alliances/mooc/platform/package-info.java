/** The glue between this application and its framework. Knows no business noun. Personal data: none. */
package org.alliances.mooc.platform;
