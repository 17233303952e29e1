/**
 * Essays marked by people: the queue, drafts and final marks, one marker or two, release. An essay comes in with the
 * transaction that closes its attempt. What was given is worth nothing, and shown to no learner, before it is released;
 * the release grades the attempts anew and tells their learners, in one transaction.
 *
 * <p>Tables: {@code quiz_essay}, {@code quiz_essay_mark}. Events in: {@link org.alliances.mooc.quiz.AttemptGraded}; out,
 * by the ledger of attempts: the same. Personal data: yes, what people say of what a learner wrote.
 */
package org.alliances.mooc.quiz.marking;
