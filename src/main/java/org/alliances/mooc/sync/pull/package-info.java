/**
 * What changed for a learner since an app asked last. Things in lists (notes, entries of journals, decisions) come by the numbers
 * of their changes; whatever depends on rules, time and others (the first two screens, attempts, notices) is made anew and
 * compared with what the cursor says that the app holds; content goes by the numbers of publications.
 *
 * <p>Tables: none. Personal data: passes through.
 */
package org.alliances.mooc.sync.pull;
