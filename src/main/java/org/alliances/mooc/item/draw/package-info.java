/**
 * Drawing questions from a pool under constraints: whether a draw is possible, which constraints stand in its way, and
 * one random draw. A library: no HTTP, no tables, no framework. No personal data.
 */
package org.alliances.mooc.item.draw;
