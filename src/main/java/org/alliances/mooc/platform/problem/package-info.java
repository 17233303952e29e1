/**
 * The error contract: every refusal is a problem document (RFC 9457), made in one place from one catalogue. Personal
 * data: none.
 */
package org.alliances.mooc.platform.problem;
