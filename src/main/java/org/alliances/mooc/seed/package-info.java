/**
 * Fills a new installation with what a demonstration needs: a cohort of learners at different points of the course,
 * and an instructor who owns it, read
 * from {@code seeds/demo/cohort.yaml} and brought in through the same interfaces that other features use, never past
 * them. For development and tests; refused in production.
 *
 * <p>Tables: none of its own. Personal data: none; the people and the organisations are invented.
 */
package org.alliances.mooc.seed;
