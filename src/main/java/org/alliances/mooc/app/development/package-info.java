/**
 * What a developer gets for one command: the real Keycloak as a child process, its realm imported, and a banner that
 * says where everything is.
 *
 * <p>Nothing here is a bean, and nothing here runs in production: {@link org.alliances.mooc.app.Application} calls it in
 * development mode, the tests call it on their own.
 *
 * <p>Tables owned: none. Events: none. Personal data: none, the accounts are invented.
 */
package org.alliances.mooc.app.development;
