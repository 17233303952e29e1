/**
 * Sealed packages: the paper of an attempt to come, drawn and frozen before a learner goes offline, with the rule of its
 * time, signed. Whoever holds one can begin the attempt without a connection, and nobody can change what was sealed without
 * its being seen.
 *
 * <p>Tables: {@code quiz_sealed_package}, {@code quiz_seal_key} (private keys; whoever reads the database can sign). Personal
 * data: yes, which papers a learner has fetched.
 */
package org.alliances.mooc.quiz.sealed;
