/**
 * Question types, answer keys, responses, presentation and scoring. A library: no HTTP, no tables, no framework. Personal
 * data: none.
 */
package org.alliances.mooc.item;
