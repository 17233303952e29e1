/** The marks that people give. */
package org.alliances.mooc.quiz.marking;
