/**
 * Who calls: learners, instructors and administrators as Keycloak knows them, and the port to its administration.
 *
 * <p>Tables: none; accounts live in Keycloak. Personal data: names and addresses pass through, none is kept.
 */
package org.alliances.mooc.identity;
