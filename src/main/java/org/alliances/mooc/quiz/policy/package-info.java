/**
 * The rules of quizzes, each a small named policy and a pure function: who may start, what counts, how time runs, which
 * response stays, what is shown when. No tables, no HTTP.
 */
package org.alliances.mooc.quiz.policy;
