/** Corrections of keys after learners have answered. Tables: none. Personal data: no. */
package org.alliances.mooc.quiz.regrade;
