/** Papers: drawn, printed, graded. Pure functions of the questions of a publication; no tables, no HTTP. */
package org.alliances.mooc.quiz.paper;
