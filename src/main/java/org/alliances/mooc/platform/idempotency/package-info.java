/**
 * Repeatable POSTs: the first answer to an {@code Idempotency-Key} is kept and replayed.
 *
 * <p>Tables: {@code idempotent_answer}. Personal data: the answers themselves, for as long as they are kept.
 */
package org.alliances.mooc.platform.idempotency;
