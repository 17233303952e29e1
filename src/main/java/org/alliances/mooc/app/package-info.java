/** The top floor: start-up, the OpenAPI document, the list of problems, health. Personal data: none. */
package org.alliances.mooc.app;
